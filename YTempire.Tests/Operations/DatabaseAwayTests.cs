using System.Net;
using Microsoft.Extensions.Hosting;
using Xunit;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;
using YTempire.Tests.Builders;
using YTempire.Web.Operations;

namespace YTempire.Tests.Operations;

/// <summary>PostgreSQL goes away in the middle of a video and comes back, under a real process that knows it by connection strings alone.</summary>
public sealed class DatabaseAwayTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Pages_say_so_health_names_it_and_the_video_goes_on_afterwards()
    {
        await using var cluster = await OwnCluster.StartNewAsync();
        var (app, address) = await AppProcess.RunAsync(_folder.Path, cluster.Environment);
        await using var running = app;
        using var visitor = new Visitor(address);
        var person = await Person.SignUpAsync(visitor);
        using var here = Here(cluster);
        var studio = await VideoStudio.OfAsync(here.Services, person.Email);
        var video = await studio.StartAsync("A database that goes away");
        await studio.PassedAsync(video, StepKind.SpeakScene);

        await cluster.StopAsync();
        var page = await visitor.GetAsync("/videos");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("The database does not answer", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", page.Body, StringComparison.Ordinal);
        var signIn = await visitor.GetAsync("/register");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, signIn.Status);
        var ready = await visitor.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Contains("\"name\":\"database.app\",\"status\":\"unhealthy\"", ready.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).Status);

        await cluster.StartAsync();
        var made = await studio.EndedAsync(video);
        Assert.True(made.GenerationStatus == GenerationStatus.Ready, made.GenerationError);
        Assert.All(await studio.StepsAsync(video), step => Assert.Equal(StepStatus.Done, step.Status));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/videos")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/api/videos/{video}/files/video.mp4")).Status);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The services over the same database, with no worker started.</summary>
    private IHost Here(OwnCluster cluster) =>
        AppHost.BuildForVerb(new Dictionary<string, string?>(cluster.Settings) { ["Data:Folder"] = _folder.Path });
}
