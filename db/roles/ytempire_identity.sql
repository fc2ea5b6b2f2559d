-- The sign-in path, before a person is known.
do $$ begin
    if not exists (select from pg_roles where rolname = 'ytempire_identity') then
        create role ytempire_identity login;
    end if;
end $$;
alter role ytempire_identity set jit = off;
