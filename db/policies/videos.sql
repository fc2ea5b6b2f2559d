-- A person's own; admins see all; the queue and the janitor read.
alter table videos enable row level security;
alter table videos force row level security;
revoke all on videos from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists videos_app on videos;
create policy videos_app on videos to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert, update, delete on videos to ytempire_app;
drop policy if exists videos_admin on videos;
create policy videos_admin on videos to ytempire_admin using (true) with check (true);
grant select on videos to ytempire_admin;
drop policy if exists videos_jobs on videos;
create policy videos_jobs on videos to ytempire_jobs using (true) with check (true);
grant select on videos to ytempire_jobs;
