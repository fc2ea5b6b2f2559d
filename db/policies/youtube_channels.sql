-- A person's own; admins see all and may pause; schedules read.
alter table youtube_channels enable row level security;
alter table youtube_channels force row level security;
revoke all on youtube_channels from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists youtube_channels_app on youtube_channels;
create policy youtube_channels_app on youtube_channels to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert, update, delete on youtube_channels to ytempire_app;
drop policy if exists youtube_channels_admin on youtube_channels;
create policy youtube_channels_admin on youtube_channels to ytempire_admin using (true) with check (true);
grant select, update (status, last_error) on youtube_channels to ytempire_admin;
drop policy if exists youtube_channels_jobs on youtube_channels;
create policy youtube_channels_jobs on youtube_channels to ytempire_jobs using (true) with check (true);
grant select on youtube_channels to ytempire_jobs;
