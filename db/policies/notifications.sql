-- A person's own; every part of the system may leave one.
alter table notifications enable row level security;
alter table notifications force row level security;
revoke all on notifications from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists notifications_app on notifications;
create policy notifications_app on notifications to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert, update (read_at), delete on notifications to ytempire_app;
drop policy if exists notifications_admin on notifications;
create policy notifications_admin on notifications to ytempire_admin using (true) with check (true);
grant insert on notifications to ytempire_admin;
drop policy if exists notifications_identity on notifications;
create policy notifications_identity on notifications to ytempire_identity using (true) with check (true);
grant insert on notifications to ytempire_identity;
drop policy if exists notifications_jobs on notifications;
create policy notifications_jobs on notifications to ytempire_jobs using (true) with check (true);
grant select, insert, update (email_sent, push_sent), delete on notifications to ytempire_jobs;
