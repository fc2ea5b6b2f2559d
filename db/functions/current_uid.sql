-- Whose rows to show: set for one transaction by the application, null (so: no rows) when nobody said. Plain SQL without SET or SECURITY
-- DEFINER, so that the planner inlines it and an index on user_id serves every policy. missing_ok, and '' after a transaction: never an error.
create or replace function current_uid() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.current_user_id', true), '')::uuid;
grant execute on function current_uid() to ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
