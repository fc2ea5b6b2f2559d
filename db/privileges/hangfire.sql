-- Hangfire's own tables: it makes and upgrades them itself, as the jobs role; nobody else may look in.
create schema if not exists hangfire;
revoke all on schema hangfire from public;
grant usage, create on schema hangfire to ytempire_jobs;
