using Xunit;
using YTempire.Tests.Builders;

namespace YTempire.Tests.House;

/// <summary>Lints of the real database, as its catalogue shows it: each query lists what breaks the rule.</summary>
public sealed class SchemaTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string OurTables = "c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')";

    public static TheoryData<string, string> Rules =>
        new()
        {
            {
                "every table with an owner, and every partition, has row-level security, enabled and forced",
                $"""
                    select c.relname from pg_class c where {OurTables} and not (c.relrowsecurity and c.relforcerowsecurity)
                        and (c.relispartition or c.relname = 'users' or exists (
                            select from pg_attribute a where a.attrelid = c.oid and a.attname in ('user_id', 'owner_id') and not a.attisdropped))
                    """
            },
            {
                "every table with row-level security has a policy, partitions none",
                $"""
                    select c.relname from pg_class c where {OurTables} and c.relrowsecurity
                        and c.relispartition = exists (select from pg_policy p where p.polrelid = c.oid)
                    """
            },
            {
                "no policy without row-level security",
                "select c.relname from pg_policy p join pg_class c on c.oid = p.polrelid where not c.relrowsecurity"
            },
            {
                "one permissive policy per table, role and action",
                """
                    select concat_ws(' ', tablename, role, action) from pg_policies, unnest(roles) role,
                        unnest(case cmd when 'ALL' then array['SELECT', 'INSERT', 'UPDATE', 'DELETE'] else array[cmd] end) action
                    where permissive = 'PERMISSIVE' group by tablename, role, action having count(*) > 1
                    """
            },
            { "no policy for everybody", "select tablename || ' ' || policyname from pg_policies where 'public' = any (roles)" },
            {
                "no table without a primary key",
                $"select c.relname from pg_class c where {OurTables} and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)"
            },
            {
                "no foreign key without a full index that begins with its first column",
                """
                    select conrelid::regclass || ' ' || conname from pg_constraint k where contype = 'f' and connamespace = 'public'::regnamespace
                        and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1] and i.indpred is null)
                    """
            },
            {
                "no two indexes on the same columns",
                """
                    select indrelid::regclass || ' ' || string_agg(indexrelid::regclass::text, ' ') from pg_index i
                    join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
                    group by indrelid, indkey::text, indclass::text, indoption::text, coalesce(pg_get_expr(indpred, indrelid), ''),
                        coalesce(pg_get_expr(indexprs, indrelid), '')
                    having count(*) > 1
                    """
            },
            {
                "an owner's foreign key follows the owner",
                """
                    select conrelid::regclass || ' ' || conname from pg_constraint
                    where contype = 'f' and connamespace = 'public'::regnamespace and array_length(conkey, 1) = 2 and confupdtype <> 'c'
                    """
            },
            {
                "no function that runs as its definer with an open search_path, or that everybody may call",
                """
                    select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'public'::regnamespace
                        and (p.prosecdef and (not coalesce(p.proconfig::text, '') like '%search_path=%' or pg_get_userbyid(p.proowner) <> 'ytempire_owner')
                            or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0))
                    """
            },
            {
                "no view that asks with its owner's rights, and no materialised view",
                """
                    select relname from pg_class where relnamespace = 'public'::regnamespace
                        and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions::text, '') like '%security_invoker=true%')
                    """
            },
            {
                "nothing granted to everybody, and nothing on a partition to anybody",
                $"""
                    select c.relname from pg_class c, aclexplode(c.relacl) g where {OurTables}
                        and (g.grantee = 0 or c.relispartition and g.grantee <> c.relowner)
                    """
            },
            {
                "no moment without a zone, no money in floating point, no PostgreSQL enum",
                $"""
                    select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                    join pg_type t on t.oid = a.atttypid where {OurTables}
                        and (t.typname = 'timestamp' or t.typtype = 'e' or t.typname = 'money'
                            or t.typname like 'float%' and a.attname ~ 'cost|amount|revenue|price|cpm')
                    """
            },
            {
                "every status, role, tier, score and percentage is checked",
                $"""
                    select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where {OurTables} and not c.relispartition and a.attname ~ '(^|_)(status|role|tier|score|percentage|priority)$'
                        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey))
                    """
            },
            {
                "updated_at is kept by a trigger wherever rows say they have it",
                $"""
                    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'updated_at' where {OurTables}
                        and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'touch_updated_at')
                    """
            },
            {
                "every role of the product is neither superuser nor past row-level security, but for the backup's",
                """
                    select rolname from pg_roles where rolname like 'ytempire\_%' and rolname <> 'ytempire_bootstrap'
                        and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls <> (rolname = 'ytempire_backup'))
                    """
            },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule(string rule, string violations)
    {
        var found = await OwnedTable.ReadAsync(database, violations, row => row.GetString(0));
        Assert.True(found.Count == 0, $"{rule}: {string.Join(", ", found)}");
    }
}
