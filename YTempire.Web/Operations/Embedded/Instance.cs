using YTempire.Data.Operations;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations.Embedded;

/// <summary>
/// The database and cache of one data folder. The first process to come owns them: it starts what is embedded and stops it at its end,
/// once all who attached meanwhile have left. Everyone else attaches.
/// </summary>
public sealed class Instance : IAsyncDisposable
{
    private readonly DataFolder _folder;
    private readonly FileStream _held;
    private EmbeddedPostgres? _postgres;
    private EmbeddedRedis? _redis;
    private InstanceCard? _card;

    private Instance(DataFolder folder, FileStream held) => (_folder, _held) = (folder, held);

    /// <summary>Connection strings and data folder, as configuration; empty where the person configured their own.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    public bool IsOwner => _card is not null;

    /// <summary>True when this process started the database: it then ends with this process.</summary>
    public bool HasOwnDatabase => _postgres is not null;

    /// <summary>Of every role, and the bootstrap login's: for <c>db</c>, which looks after the database itself. Never given to the application.</summary>
    public DatabaseConnections Connections { get; private set; } = new(new Dictionary<DatabaseRole, string>());

    /// <summary>For <c>run</c>: refuses when another process has the folder.</summary>
    /// <param name="check">What else must hold, asked once the folder is ours and before anything is started.</param>
    /// <param name="bring">What brings the database to this version, once it answers; null migrates it.</param>
    public static async Task<Instance> OwnAsync(
        DataFolder folder,
        string verb,
        IConfiguration configuration,
        ILogger log,
        Action check,
        CancellationToken cancel,
        Func<DatabaseConnections, Task>? bring = null
    )
    {
        if (InstanceLock.TryOwn(folder) is { } held)
        {
            check();
            return await new Instance(folder, held).StartAsync(verb, configuration, log, cancel, bring);
        }
        var owner = InstanceCard.Read(folder);
        throw new FailureException(
            "instance.taken",
            $"YTempire already runs on {folder.Root}: ./ytempire {owner?.Verb}, process {owner?.Pid}{(owner?.Address is { } address ? $", at {address}" : "")}.",
            "Stop that one first, or name another folder with YTEMPIRE_DATA."
        );
    }

    /// <summary>For the other verbs: whichever instance lives on the folder, or one for this verb's own time.</summary>
    public static async Task<Instance> JoinAsync(
        DataFolder folder,
        string verb,
        IConfiguration configuration,
        ILogger log,
        CancellationToken cancel
    )
    {
        while (true)
        {
            if (InstanceLock.TryOwn(folder) is { } held)
                return await new Instance(folder, held).StartAsync(verb, configuration, log, cancel);
            var attached = await InstanceLock.AttachAsync(folder, cancel);
            // Read once attached: an owner that is about to stop has said so before it waits for the attached ones to leave.
            if (InstanceCard.Read(folder) is { IsReady: true } owner)
                return new Instance(folder, attached).Attached(owner, configuration);
            await attached.DisposeAsync();
            await Task.Delay(100, cancel);
        }
    }

    /// <summary>Tells whoever comes next where the pages are.</summary>
    public void Announce(string address) => (_card = _card! with { Address = address }).Write(_folder);

    public async ValueTask DisposeAsync()
    {
        if (_card is { } card)
        {
            TryLeave(card);
            if (card.Verb != RunVerb)
                await (await InstanceLock.WaitForClientsAsync(_folder, CancellationToken.None)).DisposeAsync();
        }
        _redis?.Dispose();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        await _held.DisposeAsync();
    }

    /// <summary>On a full disk the card stays as it was: nobody is misled, since only a held lock makes it count.</summary>
    private void TryLeave(InstanceCard card)
    {
        try
        {
            (card with { IsReady = false }).Write(_folder);
        }
        catch (IOException)
        {
            // What runs must be stopped all the same.
        }
    }

    /// <summary>A person who stops <c>run</c> wants it stopped: whoever is attached then is told by their next query.</summary>
    public const string RunVerb = "run";

    private async Task<Instance> StartAsync(
        string verb,
        IConfiguration configuration,
        ILogger log,
        CancellationToken cancel,
        Func<DatabaseConnections, Task>? bring = null
    )
    {
        var before = InstanceCard.Read(_folder);
        _card = new InstanceCard(Environment.ProcessId, verb, null, null, before?.RedisPort, IsReady: false);
        _card.Write(_folder);
        try
        {
            var passwords = InstancePasswords.LoadOrMake(_folder);
            Settings["Data:Folder"] = _folder.Root;
            if (configuration.GetConnectionString(InstanceConnections.Redis) is null)
                _redis = EmbeddedRedis.Start(_folder.Within("redis"), before?.RedisPort, passwords.Redis);
            if (configuration.GetConnectionString(nameof(DatabaseRole.App)) is null)
                _postgres = await StartPostgresAsync(passwords, configuration, log, cancel);
            _card = _card with { Sockets = _postgres?.Sockets, RedisPort = _redis?.Port };
            InstanceConnections.Fill(Settings, passwords, _card);
            Connect(configuration);
            await (bring?.Invoke(Connections) ?? new DatabaseMigrator().MigrateAsync(Connections, TimeProvider.System, cancel));
            (_card = _card with { IsReady = true }).Write(_folder);
            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private async Task<EmbeddedPostgres> StartPostgresAsync(
        InstancePasswords passwords,
        IConfiguration configuration,
        ILogger log,
        CancellationToken cancel
    )
    {
        var home = await ClusterHome.PrepareAsync(_folder.Root, cancel);
        log.LogInformation("The database's files lie in {Folder}.", home.Folder);
        var bin = PostgresBinaries.Find(configuration["Postgres:Bin"]);
        return await EmbeddedPostgres.StartAsync(new PostgresOptions(home, bin, passwords.Superuser), log, cancel);
    }

    private void Connect(IConfiguration configuration)
    {
        var all = new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(Settings).Build();
        Connections = DatabaseConnections.From(all);
        // The bootstrap login is for the migration and the verb db: the running application does not hold it.
        Settings.Remove($"ConnectionStrings:{nameof(DatabaseConnections.Bootstrap)}");
    }

    private Instance Attached(InstanceCard owner, IConfiguration configuration)
    {
        Settings["Data:Folder"] = _folder.Root;
        InstanceConnections.Fill(Settings, InstancePasswords.LoadOrMake(_folder), owner);
        Connect(configuration);
        return this;
    }
}
