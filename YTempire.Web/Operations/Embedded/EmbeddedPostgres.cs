using Npgsql;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations.Embedded;

/// <summary>A PostgreSQL cluster that this process made, started and stops: reachable by a Unix socket only, no port.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly PostgresOptions _options;
    private readonly PostgresServer _server;

    private EmbeddedPostgres(PostgresOptions options, ILogger log) => (_options, _server) = (options, new PostgresServer(options, log));

    /// <summary>Makes the cluster on first use, mends what a killed process left, and returns once it answers.</summary>
    public static async Task<EmbeddedPostgres> StartAsync(PostgresOptions options, ILogger log, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(options.Home.Folder, "PG_VERSION")))
            await InitialiseAsync(options, cancel);
        await OrphanedPostgres.StopAsync(options.Home.Folder, cancel);
        var postgres = new EmbeddedPostgres(options, log);
        try
        {
            postgres._server.Start();
            await postgres.WaitUntilReadyAsync(cancel);
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <summary>Folder of its socket: the Host of a connection string.</summary>
    public string Sockets => _options.Home.Sockets;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task InitialiseAsync(PostgresOptions options, CancellationToken cancel)
    {
        // A start that dies in here leaves no half-made cluster under the real name.
        var making = options.Home.Folder + ".making";
        var passwordFile = options.Home.Folder + ".password";
        await File.WriteAllTextAsync(passwordFile, "", cancel);
        File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(passwordFile, options.Password, cancel);
        await Shell.RunAsync(["rm", "-rf", making], cancel);
        if (options.Home.AsUser.Count > 0)
            await Shell.RunAsync(["chown", $"--reference={options.Home.Parent}", passwordFile], cancel);
        try
        {
            var (exitCode, output) = await Shell.RunAsync(options.InitDb(making, passwordFile), cancel);
            if (exitCode != 0)
                throw new FailureException("postgres.initdb", $"The database could not be made: {output}.", "Mend that and start again.");
            Directory.Move(making, options.Home.Folder);
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancel)
    {
        var text = InstanceConnections.Text(Sockets, PostgresOptions.Superuser, _options.Password, "postgres");
        var connectionString = new NpgsqlConnectionStringBuilder(text) { Pooling = false, Timeout = 5 }.ConnectionString;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancel);
                return;
            }
            catch (PostgresException refused) when (refused.SqlState != PostgresErrorCodes.CannotConnectNow)
            {
                throw new FailureException(
                    "postgres.refused",
                    $"The database refuses its own administrator: {refused.MessageText}.",
                    "Its folder and secrets/ do not belong together: restore both from the same time."
                );
            }
            catch (NpgsqlException) when (!_server.HasFailed)
            {
                await Task.Delay(25, cancel);
            }
            catch (NpgsqlException)
            {
                throw new FailureException(
                    "postgres.start",
                    $"The database did not start: {_server.LastWords}",
                    $"Its log lies in {_options.Home.Folder}/log."
                );
            }
        }
    }
}
