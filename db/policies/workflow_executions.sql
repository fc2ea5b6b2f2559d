-- A person reads their own; runs are written by the system.
alter table workflow_executions enable row level security;
alter table workflow_executions force row level security;
revoke all on workflow_executions from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists workflow_executions_app on workflow_executions;
create policy workflow_executions_app on workflow_executions to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select on workflow_executions to ytempire_app;
drop policy if exists workflow_executions_admin on workflow_executions;
create policy workflow_executions_admin on workflow_executions to ytempire_admin using (true) with check (true);
grant select on workflow_executions to ytempire_admin;
drop policy if exists workflow_executions_jobs on workflow_executions;
create policy workflow_executions_jobs on workflow_executions to ytempire_jobs using (true) with check (true);
grant select, insert, update on workflow_executions to ytempire_jobs;
