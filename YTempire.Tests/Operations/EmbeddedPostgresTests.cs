using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;
using YTempire.Tests.Builders;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Tests.Operations;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Comes_back_by_itself_after_kill_9_and_leaves_nothing_running_when_stopped()
    {
        int afterwards;
        await using (var postgres = await StartAsync(_folder.Path))
        {
            Assert.Equal("200", await AskAsync(postgres, "SHOW max_connections"));
            Assert.Equal("", await AskAsync(postgres, "SHOW listen_addresses"));
            var first = Postmaster();
            System.Diagnostics.Process.GetProcessById(first).Kill();
            afterwards = await Eventually(async () =>
            {
                await AskAsync(postgres, "SELECT 1");
                return Postmaster() is var pid && pid != first ? pid : null;
            });
        }
        Assert.False(Directory.Exists($"/proc/{afterwards}"));
    }

    [Fact]
    public async Task Takes_a_short_folder_for_its_socket_when_the_data_folder_is_deep()
    {
        var deep = Path.Combine(_folder.Path, new string('d', 90));
        await using var postgres = await StartAsync(deep);
        Assert.StartsWith("/tmp/ytempire-", postgres.Sockets, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(postgres.Sockets));
        Assert.Equal("1", await AskAsync(postgres, "SELECT 1::text"));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<EmbeddedPostgres> StartAsync(string folder)
    {
        var home = await ClusterHome.PrepareAsync(folder, Cancel);
        return await EmbeddedPostgres.StartAsync(
            new(home, PostgresBinaries.Find(null), "only-for-tests", false),
            NullLogger.Instance,
            Cancel
        );
    }

    private static async Task<string?> AskAsync(EmbeddedPostgres postgres, string sql)
    {
        var text = InstanceConnections.Text(postgres.Sockets, PostgresOptions.Superuser, "only-for-tests", "postgres");
        await using var connection = new NpgsqlConnection(text + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync(Cancel))?.ToString();
    }

    private int Postmaster() =>
        int.Parse(File.ReadLines(Path.Combine(_folder.Path, "cluster/pg/postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static async Task<int> Eventually(Func<Task<int?>> probe)
    {
        while (true)
        {
            try
            {
                if (await probe() is { } found)
                    return found;
            }
            catch (Exception notYet) when (notYet is NpgsqlException or IOException or InvalidOperationException)
            {
                Cancel.ThrowIfCancellationRequested();
            }
            await Task.Delay(50, Cancel);
        }
    }
}
