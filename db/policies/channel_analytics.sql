-- A person's own; admins see all.
alter table channel_analytics enable row level security;
alter table channel_analytics force row level security;
revoke all on channel_analytics from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists channel_analytics_app on channel_analytics;
create policy channel_analytics_app on channel_analytics to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert, update, delete on channel_analytics to ytempire_app;
drop policy if exists channel_analytics_admin on channel_analytics;
create policy channel_analytics_admin on channel_analytics to ytempire_admin using (true) with check (true);
grant select on channel_analytics to ytempire_admin;
