-- As videos: whoever may see the row may have the file.
alter table artefacts enable row level security;
alter table artefacts force row level security;
revoke all on artefacts from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists artefacts_app on artefacts;
create policy artefacts_app on artefacts to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert, update, delete on artefacts to ytempire_app;
drop policy if exists artefacts_admin on artefacts;
create policy artefacts_admin on artefacts to ytempire_admin using (true) with check (true);
grant select on artefacts to ytempire_admin;
drop policy if exists artefacts_jobs on artefacts;
create policy artefacts_jobs on artefacts to ytempire_jobs using (true) with check (true);
grant select on artefacts to ytempire_jobs;
