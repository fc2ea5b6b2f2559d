-- A person's own; admins see all.
alter table video_scripts enable row level security;
alter table video_scripts force row level security;
revoke all on video_scripts from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists video_scripts_app on video_scripts;
create policy video_scripts_app on video_scripts to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert, update, delete on video_scripts to ytempire_app;
drop policy if exists video_scripts_admin on video_scripts;
create policy video_scripts_admin on video_scripts to ytempire_admin using (true) with check (true);
grant select on video_scripts to ytempire_admin;
