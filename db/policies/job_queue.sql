-- A person sees and adds their own work (and may lock a row to hold its lease, which takes an update right); the queue does the rest.
alter table job_queue enable row level security;
alter table job_queue force row level security;
revoke all on job_queue from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists job_queue_app on job_queue;
create policy job_queue_app on job_queue to ytempire_app using (user_id = current_uid()) with check (user_id = current_uid());
grant select, insert, update (cancel_requested) on job_queue to ytempire_app;
drop policy if exists job_queue_admin on job_queue;
create policy job_queue_admin on job_queue to ytempire_admin using (true) with check (true);
grant select on job_queue to ytempire_admin;
drop policy if exists job_queue_jobs on job_queue;
create policy job_queue_jobs on job_queue to ytempire_jobs using (true) with check (true);
grant select, insert, update, delete on job_queue to ytempire_jobs;
