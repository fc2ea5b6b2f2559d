-- A person sees and revokes their own; only the sign-in path reads a token's hash.
alter table user_sessions enable row level security;
alter table user_sessions force row level security;
revoke all on user_sessions from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists user_sessions_app on user_sessions;
create policy user_sessions_app on user_sessions to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select (id, user_id, device_label, ip_address, user_agent, expires_at, idle_expires_at, last_seen_at, revoked_at, created_at) on user_sessions to ytempire_app;
grant update (revoked_at) on user_sessions to ytempire_app;
drop policy if exists user_sessions_admin on user_sessions;
create policy user_sessions_admin on user_sessions to ytempire_admin using (true) with check (true);
grant select (id, user_id, device_label, ip_address, user_agent, expires_at, idle_expires_at, last_seen_at, revoked_at, created_at) on user_sessions to ytempire_admin;
grant update (revoked_at) on user_sessions to ytempire_admin;
drop policy if exists user_sessions_identity on user_sessions;
create policy user_sessions_identity on user_sessions to ytempire_identity using (true) with check (true);
grant select, insert, update, delete on user_sessions to ytempire_identity;
