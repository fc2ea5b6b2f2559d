-- A person's own; those of the installation are the admins'.
alter table automation_workflows enable row level security;
alter table automation_workflows force row level security;
revoke all on automation_workflows from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists automation_workflows_app on automation_workflows;
create policy automation_workflows_app on automation_workflows to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert, update, delete on automation_workflows to ytempire_app;
drop policy if exists automation_workflows_admin on automation_workflows;
create policy automation_workflows_admin on automation_workflows to ytempire_admin using (true) with check (true);
grant select, insert, update, delete on automation_workflows to ytempire_admin;
drop policy if exists automation_workflows_jobs on automation_workflows;
create policy automation_workflows_jobs on automation_workflows to ytempire_jobs using (true) with check (true);
grant select, update (last_run_at, last_run_status, next_run_at) on automation_workflows to ytempire_jobs;
