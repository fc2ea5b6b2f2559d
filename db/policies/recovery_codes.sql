-- The sign-in path's alone.
alter table recovery_codes enable row level security;
alter table recovery_codes force row level security;
revoke all on recovery_codes from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
drop policy if exists recovery_codes_identity on recovery_codes;
create policy recovery_codes_identity on recovery_codes to ytempire_identity using (true) with check (true);
grant select, insert, update, delete on recovery_codes to ytempire_identity;
