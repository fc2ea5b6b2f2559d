-- As videos.
alter table video_steps enable row level security;
alter table video_steps force row level security;
revoke all on video_steps from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists video_steps_app on video_steps;
create policy video_steps_app on video_steps to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert, update, delete on video_steps to ytempire_app;
drop policy if exists video_steps_admin on video_steps;
create policy video_steps_admin on video_steps to ytempire_admin using (true) with check (true);
grant select on video_steps to ytempire_admin;
drop policy if exists video_steps_jobs on video_steps;
create policy video_steps_jobs on video_steps to ytempire_jobs using (true) with check (true);
grant select on video_steps to ytempire_jobs;
