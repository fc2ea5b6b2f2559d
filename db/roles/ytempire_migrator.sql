-- Becomes the owner at sign-in (see ytempire_owner.sql); only db migrate and db psql use it.
do $$ begin
    if not exists (select from pg_roles where rolname = 'ytempire_migrator') then
        create role ytempire_migrator login;
    end if;
end $$;
