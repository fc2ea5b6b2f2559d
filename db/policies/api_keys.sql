-- A person makes, names and revokes their own; the hash is read by the sign-in path alone.
alter table api_keys enable row level security;
alter table api_keys force row level security;
revoke all on api_keys from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists api_keys_app on api_keys;
create policy api_keys_app on api_keys to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select (id, user_id, name, key_prefix, permissions, rate_limit, last_used_at, expires_at, revoked_at, created_at), insert, update (name, permissions, rate_limit, expires_at, revoked_at) on api_keys to ytempire_app;
drop policy if exists api_keys_admin on api_keys;
create policy api_keys_admin on api_keys to ytempire_admin using (true) with check (true);
grant select (id, user_id, name, key_prefix, permissions, rate_limit, last_used_at, expires_at, revoked_at, created_at), update (revoked_at) on api_keys to ytempire_admin;
drop policy if exists api_keys_identity on api_keys;
create policy api_keys_identity on api_keys to ytempire_identity using (true) with check (true);
grant select, update (last_used_at) on api_keys to ytempire_identity;
