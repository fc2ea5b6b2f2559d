-- Web pages and jobs on behalf of one person. Neither owner nor BYPASSRLS. JIT costs its short queries more than it gives.
do $$ begin
    if not exists (select from pg_roles where rolname = 'ytempire_app') then
        create role ytempire_app login;
    end if;
end $$;
alter role ytempire_app set jit = off;
