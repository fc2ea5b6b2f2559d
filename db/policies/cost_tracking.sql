-- Written once: nobody has update or delete. A person's own; admins see all.
alter table cost_tracking enable row level security;
alter table cost_tracking force row level security;
revoke all on cost_tracking from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists cost_tracking_app on cost_tracking;
create policy cost_tracking_app on cost_tracking to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert on cost_tracking to ytempire_app;
drop policy if exists cost_tracking_admin on cost_tracking;
create policy cost_tracking_admin on cost_tracking to ytempire_admin using (true) with check (true);
grant select on cost_tracking to ytempire_admin;
drop policy if exists cost_tracking_jobs on cost_tracking;
create policy cost_tracking_jobs on cost_tracking to ytempire_jobs using (true) with check (true);
grant select, insert on cost_tracking to ytempire_jobs;
