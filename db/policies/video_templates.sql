-- Everybody signed in reads public ones, and writes only their own.
alter table video_templates enable row level security;
alter table video_templates force row level security;
revoke all on video_templates from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists video_templates_app_read on video_templates;
create policy video_templates_app_read on video_templates for select to ytempire_app
    using (user_id = current_uid() or (is_public and current_uid() is not null));
drop policy if exists video_templates_app_insert on video_templates;
create policy video_templates_app_insert on video_templates for insert to ytempire_app with check (user_id = current_uid());
drop policy if exists video_templates_app_update on video_templates;
create policy video_templates_app_update on video_templates for update to ytempire_app
    using (user_id = current_uid()) with check (user_id = current_uid());
drop policy if exists video_templates_app_delete on video_templates;
create policy video_templates_app_delete on video_templates for delete to ytempire_app using (user_id = current_uid());
grant select, insert, update, delete on video_templates to ytempire_app;
drop policy if exists video_templates_admin on video_templates;
create policy video_templates_admin on video_templates to ytempire_admin using (true) with check (true);
grant select, insert, update, delete on video_templates to ytempire_admin;
