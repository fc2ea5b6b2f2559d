-- Admin pages: its own policies.
do $$ begin
    if not exists (select from pg_roles where rolname = 'ytempire_admin') then
        create role ytempire_admin login;
    end if;
end $$;
alter role ytempire_admin set jit = off;
