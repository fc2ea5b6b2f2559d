using System.Net;
using Xunit;
using YTempire.Data.Videos;
using YTempire.Tests.Builders;
using YTempire.Web.Operations;

namespace YTempire.Tests.Operations;

/// <summary>A machine without festival and ffmpeg, on which they are installed one after the other while the product runs.</summary>
public sealed class MissingProgramsTests : IDisposable
{
    private const string Festival = "festival:cmu_us_slt_arctic_hts";
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Each_is_one_sentence_on_the_video_and_in_make_and_Retry_works_once_it_is_there()
    {
        await using var cluster = await OwnCluster.StartNewAsync();
        using var programs = new ProgramsFolder("festival", "ffmpeg", "ffprobe");
        var environment = new Dictionary<string, string?>(cluster.Environment) { ["PATH"] = programs.PathVariable };
        var (app, address) = await AppProcess.RunAsync(_folder.Path, environment);
        await using var running = app;

        await using var make = await AppProcess.CallAsync(
            _folder.Path,
            environment,
            "make",
            "--sample",
            "compound-interest",
            "--voice",
            Festival,
            "--out",
            _folder.Path
        );
        Assert.Equal(1, make.ExitCode);
        Assert.Contains("festival", Assert.Single(make.Errors), StringComparison.Ordinal);
        Assert.Contains("Install", make.Errors[0], StringComparison.Ordinal);

        using var visitor = new Visitor(address);
        var person = await Person.SignUpAsync(visitor);
        using var here = AppHost.BuildForVerb(new Dictionary<string, string?>(cluster.Settings) { ["Data:Folder"] = _folder.Path });
        var studio = await VideoStudio.OfAsync(here.Services, person.Email);
        var video = await studio.StartAsync("Programs that are missing", Festival);
        Assert.Contains("festival", await FailedAsync(studio, video), StringComparison.Ordinal);
        Assert.Equal("degraded", await PartAsync(visitor, "ffmpeg"));

        programs.Install("festival");
        await studio.RetryAsync(video);
        Assert.Contains("ffmpeg", await FailedAsync(studio, video), StringComparison.Ordinal);

        programs.Install("ffmpeg");
        programs.Install("ffprobe");
        Assert.Equal("healthy", await PartAsync(visitor, "ffmpeg"));
        await studio.RetryAsync(video);
        var made = await studio.EndedAsync(video);
        Assert.True(made.GenerationStatus == GenerationStatus.Ready, made.GenerationError);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string> FailedAsync(VideoStudio studio, Guid video)
    {
        var ended = await studio.EndedAsync(video);
        Assert.Equal(GenerationStatus.Failed, ended.GenerationStatus);
        Assert.Contains("Install", ended.GenerationError, StringComparison.Ordinal);
        return ended.GenerationError!;
    }

    private static async Task<string> PartAsync(Visitor visitor, string name)
    {
        var answer = await visitor.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var health = System.Text.Json.JsonDocument.Parse(answer.Body);
        return health
            .RootElement.GetProperty("parts")
            .EnumerateArray()
            .Single(part => part.GetProperty("name").GetString() == name)
            .GetProperty("status")
            .GetString()!;
    }
}
