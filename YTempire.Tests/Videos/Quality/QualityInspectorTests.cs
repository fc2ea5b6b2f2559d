using Microsoft.Extensions.Options;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos.Quality;
using YTempire.Jobs.Videos.Sound;

namespace YTempire.Tests.Videos.Quality;

/// <summary>Clips with one fault each: every one is found, named in a sentence, and costs points in its own part alone.</summary>
public sealed class QualityInspectorTests(SpoiledClips clips) : IClassFixture<SpoiledClips>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clip_without_a_fault_scores_above_ninety_and_passes()
    {
        var report = await clips.InspectAsync(await clips.FullAsync());
        Assert.True(report.Score >= 90, string.Join('\n', report.Components.Select(c => $"{c.Name} {c.Points} {c.Evidence}")));
        Assert.All(report.Gates, gate => Assert.True(gate.Passed, gate.Evidence));
        Assert.True(report.IsPublishable);
        Assert.Equal(("passed_local", 0), (report.CopyrightStatus, report.Flags.Count));
        Assert.Equal(100, report.Components.Sum(c => c.Weight));
        Assert.True(report.CpuSeconds > 0);
    }

    [Fact]
    public async Task Two_black_seconds_are_found() =>
        Found(
            await clips.SpoilAsync("-vf", "drawbox=c=black:t=fill:enable='gte(t,2)*lt(t,4)'"),
            "stillness",
            "Longest black 2.0 s",
            "black",
            "From 2.0 s to 4.0 s the video is black."
        );

    [Fact]
    public async Task A_picture_that_stands_still_for_three_seconds_is_found()
    {
        const string still = "split[a][b];[b]lutyuv=y=120:u=90:v=90[c];[a][c]overlay=enable='between(t,2,5)'";
        Found(await clips.SpoilAsync("-vf", still), "stillness", "longest frozen picture 3.");
    }

    [Theory]
    [InlineData("between(t,2,4)", "From 2.0 s to 4.0 s the video is silent.")]
    [InlineData("gte(t,6)", "From 6.0 s to ")]
    public async Task Silence_is_found_also_at_the_end(string when, string sentence) =>
        Found(await clips.SpoilAsync("-af", $"volume=0:enable='{when}'"), "stillness", "longest silence ", "silence", sentence);

    [Theory]
    [InlineData("volume=-12dB", "The sound measures -2")]
    [InlineData("volume=5dB,alimiter=limit=0.8:level=false", "The sound measures -9.")]
    [InlineData("volume=24dB,aformat=sample_fmts=s16", "The sound measures ")]
    public async Task Too_quiet_too_loud_and_clipped_sound_is_found(string filter, string sentence) =>
        Found(await clips.SpoilAsync("-af", filter), "loudness", sentence);

    [Theory]
    [InlineData("-vf", "fps=25", "25 and not 30 frames a second")]
    [InlineData("-vf", "null -pix_fmt yuv444p -profile:v high444", "not H.264 in yuv420p")]
    [InlineData("-vf", "null -x264-params keyint=60:min-keyint=60:scenecut=0", "key frames lie up to 2.0 s apart")]
    [InlineData("-af", "atrim=end=6", "picture and sound end ")]
    [InlineData("-af", "anull -ar 44100", "not AAC at 48 kHz")]
    [InlineData("-af", "anull -ac 1", "not AAC at 48 kHz")]
    [InlineData("-af", "anull -movflags -faststart", "cannot start to play")]
    public async Task A_file_that_is_not_fit_for_upload_does_not_pass(string filter, string how, string fault)
    {
        var gate = (await clips.SpoilAsync(filter, how.Split(' '))).Gates.Single(g => g.Name == "file");
        Assert.False(gate.Passed);
        Assert.Contains(fault, gate.Evidence, StringComparison.Ordinal);
        // The clip's one known fault: so the sentence counts all of them.
        Assert.Contains("it is 160x160 and not 1080x1080", gate.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_advertisers_shun_are_flagged_with_the_version_of_the_list_and_cost_nothing()
    {
        var script = Talk.Script(Talk.Scene(0, "A casino is no savings bank."), Talk.Scene(1, "Essex and grapes are fine."));
        var flags = AdvertiserWords.Bundled.Flags(script).ToList();
        Assert.Equal(["Scene 1 says \"casino\" (gambling): advertisers may stay away (list 2026-1)."], flags);
        var flagged = clips.Small with { Script = script };
        Assert.Equal(flags, (await clips.InspectAsync(flagged)).Flags);
    }

    /// <summary>An ffmpeg that words its log differently would otherwise find nothing, and nothing found would pass.</summary>
    [Theory]
    [InlineData("pts_time", "quality.blind")]
    [InlineData("LUFS", "sound.unmeasured")]
    public async Task An_ffmpeg_that_is_not_understood_fails_loudly(string hidden, string code)
    {
        var quiet = clips.Clips.At($"ffmpeg-without-{hidden}");
        await File.WriteAllTextAsync(quiet, $"#!/bin/bash\nexec ffmpeg \"$@\" 2> >(grep -v {hidden} >&2)\n", Cancel);
        File.SetUnixFileMode(quiet, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var runner = new FfmpegRunner(Options.Create(new FfmpegOptions { FfmpegPath = quiet }));
        var inspector = new QualityInspector(runner, clips.Clips.Probe, new SoundMeter(runner));
        var failure = await Assert.ThrowsAsync<FailureException>(() => inspector.InspectAsync(clips.Small, Cancel));
        Assert.Equal(code, failure.Code);
    }

    [Fact]
    public async Task An_ffmpeg_without_sound_prints_is_said_and_not_passed_over()
    {
        var deaf = clips.Clips.At("ffmpeg-without-chromaprint");
        const string refuse = "[[ \"$*\" == *chromaprint* ]] && { echo \"Unknown format 'chromaprint'\" >&2; exit 1; }";
        await File.WriteAllTextAsync(deaf, $"#!/bin/bash\n{refuse}\nexec ffmpeg \"$@\"\n", Cancel);
        File.SetUnixFileMode(deaf, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var runner = new FfmpegRunner(Options.Create(new FfmpegOptions { FfmpegPath = deaf }));
        var report = await new QualityInspector(runner, clips.Clips.Probe, clips.Clips.Meter).InspectAsync(clips.Small, Cancel);
        Assert.Contains(report.Flags, f => f.Contains("no chromaprint", StringComparison.Ordinal));
    }

    private void Found(QualityReport bad, string part, string evidence, string? gate = null, string? gateEvidence = null)
    {
        foreach (var (was, now) in clips.SmallReport.Components.Zip(bad.Components))
        {
            if (now.Name == part)
            {
                Assert.True(now.Points < was.Points - 2 && !now.Passed, $"{now.Name}: {now.Points} after {was.Points}; {now.Evidence}");
                Assert.Contains(evidence, now.Evidence, StringComparison.Ordinal);
            }
            else
                Assert.True(Math.Abs(was.Points - now.Points) < 0.01, $"{now.Name}: {now.Points} after {was.Points}; {now.Evidence}");
        }
        foreach (var (was, now) in clips.SmallReport.Gates.Zip(bad.Gates))
        {
            Assert.True(now.Name == gate ? !now.Passed : now.Passed == was.Passed, now.Evidence);
            if (now.Name == gate)
                Assert.StartsWith(gateEvidence!, now.Evidence, StringComparison.Ordinal);
        }
    }
}
