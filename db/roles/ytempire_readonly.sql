-- Monitoring: statistics of the server, no person's rows.
do $$ begin
    if not exists (select from pg_roles where rolname = 'ytempire_readonly') then
        create role ytempire_readonly login;
    end if;
end $$;
grant pg_monitor to ytempire_readonly;
alter role ytempire_readonly set default_transaction_read_only = on;
