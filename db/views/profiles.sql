-- The part of users that its owner sees and an admin works with. It asks with the caller's own rights (security_invoker), so the policies and
-- column grants of users decide; simple enough to be updated through.
create or replace view profiles with (security_invoker = true) as
select id, email, full_name, avatar_url, role, status, subscription_tier, settings, timezone, language, two_factor_enabled, last_login_at,
    created_at
from users;
revoke all on profiles from ytempire_app, ytempire_admin;
grant select on profiles to ytempire_app, ytempire_admin;
grant update (full_name, avatar_url, settings, timezone, language) on profiles to ytempire_app;
