-- Makes the monthly partitions of video_analytics and audit_logs that touch [from_day, to_day], where they are missing. The days are
-- arguments because only the application's clock decides what time it is. Row-level security stands before a partition is attached: read
-- directly, it would bypass its parent's policy. Runs as the owner (who alone may attach), so its search_path is fixed and nobody but the
-- jobs role may call it.
create or replace function ensure_partitions(from_day date, to_day date) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
    set lock_timeout = '2s'
as $$
declare
    month date := date_trunc('month', from_day);
    parent text;
    child text;
    made integer := 0;
begin
    if to_day < from_day or to_day > from_day + 5000 then
        raise exception 'ensure_partitions: % to % is not a range of days', from_day, to_day;
    end if;
    perform pg_advisory_xact_lock(hashtext('ensure_partitions'));
    while month <= to_day loop
        foreach parent in array array['video_analytics', 'audit_logs'] loop
            child := parent || to_char(month, '_YYYY_MM');
            continue when to_regclass('public.' || child) is not null;
            execute format('create table public.%I (like public.%I including defaults including constraints)', child, parent);
            execute format('alter table public.%I enable row level security', child);
            execute format('alter table public.%I force row level security', child);
            for attempt in 1..5 loop
                begin
                    execute format('alter table public.%I attach partition public.%I for values from (%L) to (%L)', parent, child,
                        case parent when 'audit_logs' then month || ' 00:00:00+00' else month::text end,
                        case parent when 'audit_logs' then (month + interval '1 month')::date || ' 00:00:00+00'
                            else (month + interval '1 month')::date::text end);
                    exit;
                exception when lock_not_available then
                    if attempt = 5 then raise; end if;
                end;
            end loop;
            made := made + 1;
        end loop;
        month := month + interval '1 month';
    end loop;
    return made;
end $$;
revoke all on function ensure_partitions(date, date) from public;
grant execute on function ensure_partitions(date, date) to ytempire_jobs;
