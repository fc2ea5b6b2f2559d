-- Claims, schedules and system work.
do $$ begin
    if not exists (select from pg_roles where rolname = 'ytempire_jobs') then
        create role ytempire_jobs login;
    end if;
end $$;
alter role ytempire_jobs set jit = off;
