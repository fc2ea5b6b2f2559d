-- A person: their own row, without credentials, and without the columns that would promote them.
alter table users enable row level security;
alter table users force row level security;
revoke all on users from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists users_app on users;
create policy users_app on users to ytempire_app using (id = current_uid()) with check (id = current_uid());
grant select (id, email, email_verified, full_name, avatar_url, role, status, can_sign_in, subscription_tier, subscription_status, trial_ends_at, settings,
    timezone, language, two_factor_enabled, last_login_at, locked_until, created_at, updated_at, deleted_at) on users to ytempire_app;
grant update (full_name, avatar_url, settings, timezone, language) on users to ytempire_app;
drop policy if exists users_admin on users;
create policy users_admin on users to ytempire_admin using (true) with check (true);
grant select (id, email, email_verified, full_name, avatar_url, role, status, can_sign_in, subscription_tier, subscription_status, trial_ends_at, settings,
    timezone, language, two_factor_enabled, last_login_at, locked_until, created_at, updated_at, deleted_at, last_login_ip, failed_login_attempts, user_name, stripe_customer_id) on users to ytempire_admin;
grant update (role, status, subscription_tier, subscription_status, trial_ends_at, locked_until, failed_login_attempts, deleted_at) on users to ytempire_admin;
drop policy if exists users_identity on users;
create policy users_identity on users to ytempire_identity using (true) with check (true);
grant select, insert, update on users to ytempire_identity;
drop policy if exists users_jobs on users;
create policy users_jobs on users to ytempire_jobs using (true) with check (true);
grant select (id, email, full_name, role, status, can_sign_in, subscription_tier, timezone, language, deleted_at) on users to ytempire_jobs;
