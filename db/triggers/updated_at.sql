-- On every table with updated_at, whoever writes; only when something changed, so that a save without changes leaves no trace.
do $$
declare
    name text;
begin
    for name in
        select c.relname
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'updated_at' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    loop
        execute format('create or replace trigger touch_updated_at before update on %I for each row '
            'when (old.* is distinct from new.*) execute function touch_updated_at()', name);
    end loop;
end $$;
