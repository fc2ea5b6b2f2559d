-- Settings in clear are read by all; sealed ones by admins (after re-authentication) and by jobs that use them.
revoke all on system_config from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
grant select (key, value, description, is_encrypted, created_at, updated_at) on system_config to ytempire_app, ytempire_identity;
grant select on system_config to ytempire_jobs;
grant select, insert, update, delete on system_config to ytempire_admin;
