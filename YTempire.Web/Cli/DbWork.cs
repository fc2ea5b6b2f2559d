using System.Diagnostics;
using System.Globalization;
using Npgsql;
using YTempire.Data.Operations;
using YTempire.Data.Plumbing;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Web.Cli;

/// <summary>What the verbs of <c>db</c> do, over the instance that runs or one for their own time.</summary>
internal static class DbWork
{
    public static Task<int> MigrateAsync(CancellationToken cancel) =>
        WithAsync(
            async instance =>
            {
                // An instance that was started for this verb has been migrated by its start.
                if (!instance.IsOwner)
                    await new DatabaseMigrator().MigrateAsync(instance.Connections, TimeProvider.System, cancel);
                var status = await DatabaseStatus.ReadAsync(instance.Connections, cancel);
                Console.WriteLine($"The database {status.Name} is up to date: {status.Applied} migrations.");
                return Verbs.Ok;
            },
            cancel
        );

    public static Task<int> StatusAsync(CancellationToken cancel) =>
        WithAsync(
            async instance =>
            {
                var status = await DatabaseStatus.ReadAsync(instance.Connections, cancel);
                var megabytes = (status.Bytes / (1024d * 1024)).ToString("0.0", CultureInfo.InvariantCulture);
                Console.WriteLine($"Database    {status.Name} on {status.Server}, PostgreSQL {status.Version}, {megabytes} MB");
                Console.WriteLine($"Migrations  {status.Applied} applied, {Listed(status.Missing, "missing")}");
                Console.WriteLine($"Roles       {Listed([.. status.Refused.Select(r => r.ToString().ToLowerInvariant())], "refused")}");
                return status.IsGood ? Verbs.Ok : Verbs.Failed;
            },
            cancel
        );

    public static Task<int> UrlAsync(DatabaseRole role, CancellationToken cancel) =>
        WithAsync(
            instance =>
            {
                Console.WriteLine(DatabaseUrl.Of(instance.Connections.Of(role)));
                if (instance.HasOwnDatabase)
                    Console.Error.WriteLine("It answers while ./ytempire run goes on.");
                return Task.FromResult(Verbs.Ok);
            },
            cancel
        );

    public static Task<int> PsqlAsync(DatabaseRole role, IEnumerable<string> arguments, CancellationToken cancel) =>
        WithAsync(
            async instance =>
            {
                var text = new NpgsqlConnectionStringBuilder(instance.Connections.Of(role));
                var password = text.Password;
                text.Password = null;
                // The password by the environment: arguments are there for everybody to read.
                var start = new ProcessStartInfo("psql", ["--dbname", DatabaseUrl.Of(text.ConnectionString), .. arguments])
                {
                    Environment = { ["PGPASSWORD"] = password },
                };
                try
                {
                    using var psql = Process.Start(start)!;
                    // Ctrl-C is psql's own: it ends a statement, not the session.
                    await psql.WaitForExitAsync(CancellationToken.None);
                    return psql.ExitCode;
                }
                catch (System.ComponentModel.Win32Exception)
                {
                    throw new FailureException(
                        "psql.missing",
                        "The program psql is not installed.",
                        "Install it (Debian: apt install postgresql-client)."
                    );
                }
            },
            cancel
        );

    public static async Task<int> ResetAsync(bool isSure, CancellationToken cancel)
    {
        await using var launch = Launch.Open();
        await using var instance = await Instance.OwnAsync(
            launch.Folder,
            DbVerb.Name,
            launch.Configuration,
            launch.Log,
            check: () => { },
            cancel,
            connections => DropAsync(connections, launch.Configuration, isSure, cancel)
        );
        Console.WriteLine("The database is new and empty.");
        return Verbs.Ok;
    }

    private static async Task DropAsync(
        DatabaseConnections connections,
        IConfiguration configuration,
        bool isSure,
        CancellationToken cancel
    )
    {
        var isConfigured = configuration.GetConnectionString(nameof(DatabaseRole.Migrator)) is not null;
        if (isConfigured && configuration["DOTNET_ENVIRONMENT"] != Environments.Development)
            throw new FailureException(
                "database.reset_refused",
                "This would drop a database that is not YTempire's own.",
                "If it is one for development, say so: DOTNET_ENVIRONMENT=Development ./ytempire db reset."
            );
        var name = new NpgsqlConnectionStringBuilder(connections.Of(DatabaseRole.Migrator)).Database;
        if (!isSure && !IsConfirmed(name))
            throw new FailureException(
                "database.reset_unconfirmed",
                "Nothing was dropped.",
                $"Type the database's name ({name}) when asked, or give --yes."
            );
        await new DatabaseMigrator().ResetAsync(connections, TimeProvider.System, cancel);
    }

    private static bool IsConfirmed(string? name)
    {
        Console.Error.Write($"This drops the database {name}: all accounts, channels and videos. Type its name to go on: ");
        return Console.ReadLine()?.Trim() == name;
    }

    private static async Task<int> WithAsync(Func<Instance, Task<int>> work, CancellationToken cancel)
    {
        await using var launch = Launch.Open();
        await using var instance = await Instance.JoinAsync(launch.Folder, DbVerb.Name, launch.Configuration, launch.Log, cancel);
        return await work(instance);
    }

    private static string Listed(IReadOnlyList<string> names, string word) =>
        names.Count == 0 ? $"none {word}" : $"{word}: {string.Join(", ", names)}";
}
