using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;
using YTempire.Data;
using YTempire.Data.Plumbing;
using YTempire.Data.Plumbing.Contexts;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations.Database;

/// <summary>Every way in which a context reaches the database carries its person, and leaves nothing of them on the connection.</summary>
public sealed class ActingUserTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private DataSources sources = null!;
    private DatabaseContexts contexts = null!;
    private Tenant ann = null!,
        ben = null!;

    public async ValueTask InitializeAsync()
    {
        sources = new DataSources(database.Connections);
        contexts = new DatabaseContexts(sources, TimeProvider.System);
        var run = Guid.NewGuid().ToString("n")[..8];
        ann = await Tenants.AddAsync(database, $"ann{run}");
        ben = await Tenants.AddAsync(database, $"ben{run}");
    }

    public ValueTask DisposeAsync() => sources.DisposeAsync();

    public static TheoryData<string> Ways => [.. Asynchronous.Keys.Concat(Synchronous.Keys)];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Shows_ones_own_row_only_and_leaves_no_trace(string way)
    {
        await using var db = As(ann);
        // One connection throughout, so that a setting left behind would be found.
        await db.Database.OpenConnectionAsync(None);
        var count = Synchronous.TryGetValue(way, out var now) ? now(db) : await Asynchronous[way](db);
        Assert.Equal(1, count);
        await using var left = new NpgsqlCommand(
            "select coalesce(current_setting('app.current_user_id', true), '')",
            (NpgsqlConnection)db.Database.GetDbConnection()
        );
        Assert.Equal("", await left.ExecuteScalarAsync(None));
    }

    [Fact]
    public async Task A_context_for_nobody_shows_nothing()
    {
        await using var db = contexts.Create(DatabaseRole.App, null);
        Assert.Empty(await db.Channels.ToListAsync(None));
        Assert.Empty(await db.Profiles.ToListAsync(None));
    }

    [Fact]
    public async Task A_row_for_another_is_refused_by_the_database()
    {
        await using var db = As(ann);
        db.Notifications.Add(new() { UserId = ben.Id, Title = "not yours to write" });
        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(None));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Assert.IsType<PostgresException>(refusal.InnerException).SqlState);
    }

    [Fact]
    public async Task A_rolled_back_transaction_leaves_no_trace_and_the_next_one_works()
    {
        await using var db = As(ann);
        await db.Database.OpenConnectionAsync(None);
        await using (var transaction = await db.Database.BeginTransactionAsync(None))
        {
            await db.Channels.ExecuteDeleteAsync(None);
            await transaction.RollbackAsync(None);
        }
        Assert.Equal(1, await db.Channels.CountAsync(None));
    }

    [Fact]
    public async Task An_error_in_the_batch_is_the_callers_error_and_the_context_goes_on()
    {
        await using var db = As(ann);
        await Assert.ThrowsAsync<PostgresException>(() => db.Database.SqlQueryRaw<int>("select 1 / 0 as \"Value\"").ToListAsync(None));
        Assert.Equal(1, await db.Channels.CountAsync(None));
    }

    [Fact]
    public async Task A_thousand_interleaved_requests_never_see_each_other()
    {
        var people = new Tenant?[] { ann, ben, null };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 1000),
            new ParallelOptions { MaxDegreeOfParallelism = 24 },
            async (i, cancel) =>
            {
                var person = people[i % 3];
                await using var db = contexts.Create(DatabaseRole.App, person?.Id);
                if (i % 5 == 0)
                {
                    await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                    await db.Videos.ExecuteUpdateAsync(v => v.SetProperty(x => x.Description, $"by {person?.Name}"), cancel);
                    if (i % 2 == 0)
                        await transaction.CommitAsync(cancel);
                }
                var seen = await db.Videos.Select(v => v.UserId).ToListAsync(cancel);
                Assert.Equal(person is null ? [] : [person.Id], seen);
            }
        );
        await using var all = Tenants.OpenAsSuperuser(database);
        Assert.Equal($"by {ann.Name}", (await all.Videos.SingleAsync(v => v.Id == ann.VideoId, None)).Description);
        Assert.Equal($"by {ben.Name}", (await all.Videos.SingleAsync(v => v.Id == ben.VideoId, None)).Description);
    }

    private YTempireDb As(Tenant tenant) => contexts.Create(DatabaseRole.App, tenant.Id);

    private static Dictionary<string, Func<YTempireDb, Task<int>>> Asynchronous { get; } =
        new()
        {
            ["query"] = async db => (await db.Channels.ToListAsync(None)).Count,
            ["scalar query"] = db => db.Videos.CountAsync(None),
            ["view"] = db => db.Profiles.CountAsync(None),
            ["raw scalar"] = async db =>
                (await db.Database.SqlQueryRaw<int>("select count(*)::int as \"Value\" from videos").ToListAsync(None))[0],
            ["find"] = async db => await db.Profiles.FindAsync([db.ActingUser], None) is null ? 0 : 1,
            ["execute update"] = db => db.Videos.ExecuteUpdateAsync(v => v.SetProperty(x => x.Category, "Finance"), None),
            ["execute delete"] = db => db.Notifications.ExecuteDeleteAsync(None),
            ["raw sql"] = db => db.Database.ExecuteSqlRawAsync("update videos set seed = 7", None),
            ["save"] = async db =>
            {
                (await db.Channels.SingleAsync(None)).ChannelTitle = "Renamed";
                return await db.SaveChangesAsync(None);
            },
            ["save a profile"] = async db =>
            {
                (await db.Profiles.SingleAsync(None)).FullName = "Ann";
                return await db.SaveChangesAsync(None);
            },
            ["transaction"] = async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(None);
                var count = await db.Videos.CountAsync(None);
                await transaction.CommitAsync(None);
                return count;
            },
        };

    private static Dictionary<string, Func<YTempireDb, int>> Synchronous { get; } =
        new()
        {
            ["query, synchronous"] = db => db.Channels.ToList().Count,
            ["execute update, synchronous"] = db => db.Videos.ExecuteUpdate(v => v.SetProperty(x => x.Category, "Gaming")),
            ["save, synchronous"] = db =>
            {
                db.Channels.Single().ChannelTitle = "Renamed again";
                return db.SaveChanges();
            },
        };
}
