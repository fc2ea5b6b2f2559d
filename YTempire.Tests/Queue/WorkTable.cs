using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Data.Queue;
using YTempire.Jobs.Queue;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Queue;

/// <summary>A <c>job_queue</c> of a test's own, the real statements over it as the jobs role, and a clock that the test moves.</summary>
public sealed class WorkTable(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestDatabase database = new(cluster);
    private DataSources sources = null!;

    public QueueOptions Options { get; } = new();

    public MovedClock Clock { get; } = new();

    public JobTable Table { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        sources = new DataSources(database.Connections);
        Table = new JobTable(sources, Clock, Microsoft.Extensions.Options.Options.Create(Options));
    }

    public async ValueTask DisposeAsync()
    {
        await sources.DisposeAsync();
        await database.DisposeAsync();
    }

    public async Task<Guid> PersonAsync(string name) => (await Tenants.AddAsync(database, name)).Id;

    /// <summary>Whatever <see cref="PersonAsync"/> put into the table is not the test's.</summary>
    public async Task EmptyAsync() => await ExecuteAsync("truncate job_queue");

    public async Task<Guid> AddAsync(Guid? user = null, int priority = 5, string? key = null, TimeSpan due = default)
    {
        await using var db = Tenants.OpenAsSuperuser(database);
        var job = new QueuedJob
        {
            UserId = user,
            JobType = "test",
            Priority = priority,
            IdempotencyKey = key,
            ScheduledFor = Clock.GetUtcNow() + due,
        };
        db.Add(job);
        await db.SaveChangesAsync();
        return job.Id;
    }

    /// <summary>The row as it is now.</summary>
    public async Task<QueuedJob> ReadAsync(Guid id)
    {
        await using var db = Tenants.OpenAsSuperuser(database);
        return (await db.Jobs.FindAsync(id))!;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<ClaimedJob?> ClaimAsync() => await Table.ClaimAsync(TestContext.Current.CancellationToken);

    public sealed class MovedClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Move(TimeSpan by) => now += by;
    }
}
