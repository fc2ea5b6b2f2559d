-- Tokens: no grant to the app role, whose SQL a page's mistake could reach.
alter table channel_credentials enable row level security;
alter table channel_credentials force row level security;
revoke all on channel_credentials from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists channel_credentials_jobs on channel_credentials;
create policy channel_credentials_jobs on channel_credentials to ytempire_jobs using (true) with check (true);
grant select, insert, update, delete on channel_credentials to ytempire_jobs;
