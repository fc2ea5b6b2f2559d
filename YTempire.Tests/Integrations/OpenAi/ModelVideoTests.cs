using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Videos;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Files;
using YTempire.Jobs.Videos;
using YTempire.Tests.Builders;
using YTempire.Tests.Fakes;
using YTempire.Tests.Videos.Pipeline;

namespace YTempire.Tests.Integrations.OpenAi;

/// <summary>The whole product with a service connected: a bare topic is written and spoken, kept and paid for.</summary>
public sealed class ModelVideoTests(TestCluster cluster)
{
    [Fact]
    public async Task A_bare_topic_is_written_and_spoken_and_both_are_paid()
    {
        var script = ModelScripts.Create();
        script["scenes"] = new JsonArray([.. script["scenes"]!.AsArray().Where((_, i) => i is 0 or 11).Select(s => s!.DeepClone())]);
        var speech = StandInAnswer.Audio(Tones.Wav((1.5, true)));
        await using var service = await OpenAiStandIn.StartAsync(
            StandInAnswer.Error(429, "Too many.", retryAfter: 1),
            StandInAnswer.Says(script.ToJsonString()),
            speech,
            speech
        );
        await using var app = await TestApp.StartAsync(
            cluster,
            builder =>
            {
                builder.Configuration["OpenAi:BaseUrl"] = service.BaseUrl;
                builder.Configuration["OpenAi:ApiKey"] = OpenAiStandIn.Key;
            }
        );
        var studio = await Studio.OpenAsync(app, "Mona");
        var video = await studio.StartAsync(VideoFormat.Square, "How money doubles", "", 5, "openai:alloy");
        await studio.UntilAsync(async () =>
            !(await studio.VideoAsync(video)).IsUnfinished
            || (await studio.StepsAsync(video)).Count(s => s is { Kind: "speak_scene", Status: StepStatus.Done }) == 2
        );

        var made = await studio.VideoAsync(video);
        Assert.Null(made.GenerationError);
        Assert.Equal(("How money doubles", "openai:alloy"), (made.Title, made.VoiceModel));
        var costs = (await studio.CostsAsync(video)).Where(c => c.Service == "openai").ToList();
        Assert.Equal(0.00045m + "Your money can double by itself.Subscribe for more.".Length * 0.000015m, costs.Sum(c => c.Amount), 6);
        var step = (await studio.StepsAsync(video)).Single(s => s.Kind == "write_script");
        var files = app.Services.GetRequiredService<FolderStore>();
        var messages = PipelineJson.ReadFile<List<ModelMessage>>(files.PathOf(StepFiles.KeyOf(step.InputKey!, "messages.json")));
        Assert.Equal(["system", "user", "assistant"], messages.Select(m => m.Role));
        await studio.CancelAsync(video);
        await studio.EndAsync(video);
    }
}
