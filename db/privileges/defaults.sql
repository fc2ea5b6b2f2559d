-- Nothing is open to everybody, now or for objects made later: each file in policies/ and functions/ says who may do what.
alter default privileges revoke execute on functions from public;
alter default privileges revoke usage on types from public;
revoke create on schema public from public;
grant usage on schema public to ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly, ytempire_backup;
-- /health/ready says whether the database has every migration of the build that asks.
grant select on "__EFMigrationsHistory" to ytempire_jobs;
