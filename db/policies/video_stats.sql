-- A person's own; admins see all.
alter table video_stats enable row level security;
alter table video_stats force row level security;
revoke all on video_stats from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists video_stats_app on video_stats;
create policy video_stats_app on video_stats to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert, update, delete on video_stats to ytempire_app;
drop policy if exists video_stats_admin on video_stats;
create policy video_stats_admin on video_stats to ytempire_admin using (true) with check (true);
grant select on video_stats to ytempire_admin;
