-- A technical stamp: nothing is decided by it, so it may take the database's clock.
create or replace function touch_updated_at() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    new.updated_at := now();
    return new;
end $$;
revoke all on function touch_updated_at() from public;
