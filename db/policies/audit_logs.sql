-- Append-only: nobody has update or delete. A person reads what was done to their rows, and signs with their own id.
alter table audit_logs enable row level security;
alter table audit_logs force row level security;
revoke all on audit_logs from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists audit_logs_app_read on audit_logs;
create policy audit_logs_app_read on audit_logs for select to ytempire_app using (owner_id = current_uid());
drop policy if exists audit_logs_app_insert on audit_logs;
create policy audit_logs_app_insert on audit_logs for insert to ytempire_app
    with check (user_id = current_uid() and owner_id = current_uid());
grant select, insert on audit_logs to ytempire_app;
drop policy if exists audit_logs_admin on audit_logs;
create policy audit_logs_admin on audit_logs to ytempire_admin using (true) with check (true);
grant select, insert on audit_logs to ytempire_admin;
drop policy if exists audit_logs_identity on audit_logs;
create policy audit_logs_identity on audit_logs to ytempire_identity using (true) with check (true);
grant insert on audit_logs to ytempire_identity;
drop policy if exists audit_logs_jobs on audit_logs;
create policy audit_logs_jobs on audit_logs to ytempire_jobs using (true) with check (true);
grant select, insert on audit_logs to ytempire_jobs;
grant usage on sequence audit_logs_id_seq to ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs;
