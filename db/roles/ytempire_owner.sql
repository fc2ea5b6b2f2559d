-- Owns every object, and nobody can sign in as it: row-level security is forced on it as well.
do $$ begin
    if not exists (select from pg_roles where rolname = 'ytempire_owner') then
        create role ytempire_owner nologin;
    end if;
end $$;
grant ytempire_owner to ytempire_migrator;
alter role ytempire_migrator set role = 'ytempire_owner';
