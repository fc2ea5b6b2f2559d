-- A person's own; admins see all. Its partitions have row-level security, no policy and no grants: they are reached through here only.
alter table video_analytics enable row level security;
alter table video_analytics force row level security;
revoke all on video_analytics from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists video_analytics_app on video_analytics;
create policy video_analytics_app on video_analytics to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert, update, delete on video_analytics to ytempire_app;
drop policy if exists video_analytics_admin on video_analytics;
create policy video_analytics_admin on video_analytics to ytempire_admin using (true) with check (true);
grant select on video_analytics to ytempire_admin;
