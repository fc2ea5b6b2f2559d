-- Dumps: sees every row, changes none.
do $$ begin
    if not exists (select from pg_roles where rolname = 'ytempire_backup') then
        create role ytempire_backup login bypassrls;
    end if;
end $$;
grant pg_read_all_data to ytempire_backup;
alter role ytempire_backup set default_transaction_read_only = on;
