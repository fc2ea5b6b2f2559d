-- A person reads what was decided for them; admins decide.
alter table feature_flag_users enable row level security;
alter table feature_flag_users force row level security;
revoke all on feature_flag_users from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists feature_flag_users_app on feature_flag_users;
create policy feature_flag_users_app on feature_flag_users to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select on feature_flag_users to ytempire_app;
drop policy if exists feature_flag_users_admin on feature_flag_users;
create policy feature_flag_users_admin on feature_flag_users to ytempire_admin using (true) with check (true);
grant select, insert, update, delete on feature_flag_users to ytempire_admin;
