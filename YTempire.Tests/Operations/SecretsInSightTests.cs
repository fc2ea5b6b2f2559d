using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations;

/// <summary>Secrets that a test knows go through the whole product; afterwards they are looked for wherever something is written down.</summary>
public sealed class SecretsInSightTests(TestCluster cluster)
{
    private const string ApiKey = "sk-marker-0123456789abcdef0123";
    private const string Password = "marker heron umbrella";

    [Fact]
    public async Task None_is_in_the_logs_or_in_any_column_of_the_database()
    {
        await using var app = await StartAsync();
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor, password: Password);
        using var other = new Visitor(app.Address);
        await other.SubmitAsync("/login", ("Input.Email", person.Email), ("Input.Password", Password + " wrong"));
        await other.SubmitAsync("/login", ("Input.Email", person.Email), ("Input.Password", Password));
        await other.SubmitAsync("/login/recovery", ("Input.Code", person.RecoveryCodes[0]));
        var studio = await VideoStudio.OfAsync(app.Services, person.Email);
        var video = await studio.StartAsync("A video beside secrets");
        await BreakAsync(app);

        string[] secrets = [Password, person.Secret, ApiKey, .. person.RecoveryCodes, .. visitor.Cookies.Values, .. other.Cookies.Values];
        var logs = ReadLogs(app);
        Assert.Contains("broke on purpose", logs, StringComparison.Ordinal);
        Assert.DoesNotContain([.. secrets, "only-for-tests", .. KeyFiles(app)], s => logs.Contains(s, StringComparison.Ordinal));
        foreach (var secret in secrets)
            Assert.Empty(await TablesHoldingAsync(app, secret));
        await studio.CancelAsync(video);
    }

    [Fact]
    public async Task Each_line_of_a_request_and_of_a_job_names_it()
    {
        await using var app = await StartAsync();
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor);
        await visitor.GetAsync("/api/videos/nothing?marker");
        var studio = await VideoStudio.OfAsync(app.Services, person.Email);
        // A voice that nobody has: the job fails, and says so in the log.
        var video = await studio.StartAsync("A job that fails", "nobody:voice");
        await studio.EndedAsync(video);
        await VideoStudio.UntilAsync(() => Task.FromResult(ReadLogs(app).Contains("not tried again", StringComparison.Ordinal)));
        var lines = ReadLogs(app)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();
        var request = lines.First(l => Has(l, "RequestPath", "/api/videos/nothing"));
        Assert.True(request.TryGetProperty("RequestId", out _), request.ToString());
        var job = lines.Single(l => l.GetProperty("@m").GetString()!.Contains("not tried again", StringComparison.Ordinal));
        Assert.True(Guid.TryParse(job.GetProperty("JobId").GetString(), out _), job.ToString());
    }

    private async Task<TestApp> StartAsync() =>
        await TestApp.StartAsync(
            cluster,
            builder =>
            {
                builder.Configuration["Accounts:BcryptCost"] = "4";
                builder.Configuration["OpenAi:ApiKey"] = ApiKey;
            }
        );

    /// <summary>As a library would that puts all it was given into its exception.</summary>
    private static async Task BreakAsync(TestApp app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("broken");
        var connection = app.Database.ConnectionString(DatabaseRole.App);
        log.LogError(
            new InvalidOperationException($"{connection} Authorization: Bearer {ApiKey}"),
            "It broke on purpose with {Key}",
            ApiKey
        );
        await using var wrong = NpgsqlDataSource.Create(connection + ";Database=nowhere");
        var refused = await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await wrong.OpenConnectionAsync());
        log.LogError(refused, "And a real one");
    }

    /// <summary>Every table of every schema of ours, row by row as text; sealed columns are looked through as bytes.</summary>
    private static async Task<IReadOnlyList<string>> TablesHoldingAsync(TestApp app, string secret)
    {
        var tables = await OwnedTable.ReadAsync(
            app.Database,
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'hangfire')",
            row => row.GetString(0)
        );
        Assert.True(tables.Count > 30);
        var found = new List<string>();
        await using var connection = await app.Database.OpenAsSuperuserAsync();
        foreach (var table in tables)
        {
            var sql = $"select exists (select from {table} t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0)";
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.Add(new() { Value = secret });
            command.Parameters.Add(new() { Value = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret)) });
            if (await command.ExecuteScalarAsync() is true)
                found.Add(table);
        }
        return found;
    }

    private static IEnumerable<string> KeyFiles(TestApp app) =>
        Directory.EnumerateFiles(app.Services.GetRequiredService<DataFolder>().Secrets).Select(File.ReadAllText);

    private static string ReadLogs(TestApp app)
    {
        var text = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(app.Services.GetRequiredService<DataFolder>().Logs))
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            text.Append(reader.ReadToEnd());
        }
        return text.ToString();
    }

    private static bool Has(JsonElement line, string name, string value) =>
        line.TryGetProperty(name, out var found) && found.GetString() == value;
}
