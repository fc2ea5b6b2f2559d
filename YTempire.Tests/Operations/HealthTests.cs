using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations;

/// <summary>What <c>/health</c> says, to anybody: each part by its name, and nothing that helps an attacker.</summary>
public sealed class HealthTests(TestCluster cluster)
{
    private static readonly string[] Parts =
    [
        "database.app",
        "database.admin",
        "database.identity",
        "database.jobs",
        "migrations",
        "files",
        "redis",
        "ffmpeg",
        "voices",
    ];

    [Fact]
    public async Task Ready_names_each_part_and_no_secret_path_or_address()
    {
        await using var app = await TestApp.StartAsync(cluster, _ => { });
        using var visitor = new Visitor(app.Address);
        var answer = await visitor.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(Parts, Read(answer).Select(p => p.Name));
        var database = new NpgsqlConnectionStringBuilder(app.Database.ConnectionString(DatabaseRole.App));
        string[] kept = [database.Password!, database.Host!, database.Database!, app.Services.GetRequiredService<DataFolder>().Root];
        Assert.DoesNotContain(kept, text => answer.Body.Contains(text, StringComparison.Ordinal));
        Assert.Equal("{\"status\":\"healthy\",\"parts\":[]}", (await visitor.GetAsync("/health/live")).Body);

        // An administrator is told the same: who watches needs no account, and the details are in the log.
        await Person.SignUpAsync(visitor);
        Assert.Equal(Parts, Read(await visitor.GetAsync("/health/ready")).Select(p => p.Name));
    }

    [Fact]
    public async Task Without_Redis_health_says_so_and_people_sign_in_and_work_goes_on()
    {
        await using var app = await TestApp.StartAsync(cluster, builder => builder.Configuration["Accounts:BcryptCost"] = "4");
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor);
        var studio = await VideoStudio.OfAsync(app.Services, person.Email);
        app.StopRedis();

        var ready = await visitor.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.Status);
        Assert.Equal("degraded", Read(ready).Single(p => p.Name == "redis").Status);
        using var other = new Visitor(app.Address);
        Assert.Equal("/", (await person.SignInAsync(other)).Location);
        var video = await studio.StartAsync("Made without Redis");
        await studio.PassedAsync(video, StepKind.WriteScript);
        await studio.CancelAsync(video);
        Assert.Contains("Made without Redis", (await other.GetAsync("/videos")).Body, StringComparison.Ordinal);
    }

    private static List<(string Name, string Status)> Read(Answer answer)
    {
        using var health = JsonDocument.Parse(answer.Body);
        return
        [
            .. health
                .RootElement.GetProperty("parts")
                .EnumerateArray()
                .Select(p => (p.GetProperty("name").GetString()!, p.GetProperty("status").GetString()!)),
        ];
    }
}
