using Xunit;
using YTempire.Data.Operations;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations.Database;

/// <summary><c>./ytempire db</c> over an instance that runs and over one of its own.</summary>
public sealed class DbVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Beside_a_running_instance_it_attaches_and_does_not_reset()
    {
        var (app, _) = await AppProcess.RunAsync(_folder.Path);
        await using var running = app;
        await SaysAsync("up to date: 1 migrations", "db", "migrate");
        await SaysAsync("none missing", "db", "status");
        await SaysAsync("ytempire_app", "db", "psql", "app", "-At", "-c", "select current_user");
        await SaysAsync("ytempire_owner", "db", "psql", "owner", "-At", "-c", "select current_user");
        var url = await SaysAsync("postgresql://ytempire_readonly:", "db", "url", "readonly");
        Assert.Contains("host=%2F", url, StringComparison.Ordinal);

        await using var wrong = await AppProcess.CallAsync(
            _folder.Path,
            null,
            "db",
            "psql",
            "app",
            "-c",
            "select password_hash from users"
        );
        Assert.NotEqual(0, wrong.ExitCode);
        await using var reset = await AppProcess.CallAsync(_folder.Path, null, "db", "reset", "--yes");
        Assert.Equal(1, reset.ExitCode);
        Assert.Contains("already runs", Assert.Single(reset.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alone_it_starts_the_database_for_itself_and_resets_only_when_sure()
    {
        await SaysAsync("UPDATE 1", "db", "psql", "admin", "-c", "update channel_categories set avg_cpm = 1 where name = 'Gaming'");
        await using var unsure = await AppProcess.CallAsync(_folder.Path, null, "db", "reset");
        Assert.Equal(1, unsure.ExitCode);
        Assert.Contains("Nothing was dropped", unsure.Errors[^1], StringComparison.Ordinal);
        const string Price = "select avg_cpm::int from channel_categories where name = 'Gaming'";
        Assert.Equal("1", await SaysAsync("", "db", "psql", "app", "-At", "-c", Price));
        await SaysAsync("new and empty", "db", "reset", "--yes");
        Assert.NotEqual("1", await SaysAsync("", "db", "psql", "app", "-At", "-c", Price));
        Assert.Empty(AppProcess.Naming(_folder.Path));
    }

    [Theory]
    [InlineData("Host=/run/pg;Username=a@b;Password=p/w:1;Database=yt", "postgresql://a%40b:p%2Fw%3A1@/yt?host=%2Frun%2Fpg")]
    [InlineData(
        "Host=db.example;Port=5433;Username=u;Database=yt;SSL Mode=VerifyFull",
        "postgresql://u@db.example:5433/yt?sslmode=verify-full"
    )]
    public void A_connection_string_becomes_a_URL(string text, string url) => Assert.Equal(url, DatabaseUrl.Of(text));

    public void Dispose() => _folder.Dispose();

    private async Task<string> SaysAsync(string wanted, params string[] command)
    {
        await using var app = await AppProcess.CallAsync(_folder.Path, null, command);
        Assert.True(app.ExitCode == 0, string.Join('\n', app.Errors));
        var said = string.Join('\n', app.Output);
        Assert.Contains(wanted, said, StringComparison.Ordinal);
        return said;
    }
}
