using System.Globalization;
using Spectre.Console;
using YTempire.Data.Videos;

namespace YTempire.Web.Cli;

/// <summary>A bar on a terminal, one line per finished step elsewhere.</summary>
internal static class MakeProgress
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    public static async Task<VideoPosition> ShowAsync(VideoFollower video, Func<Task> workHere, TimeSpan patience, CancellationToken cancel)
    {
        var helper = new Helper(workHere, patience);
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            return await LoopAsync(video, helper, new Lines().Tell, cancel);
        return await AnsiConsole
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("waiting", maxValue: 1);
                return await LoopAsync(
                    video,
                    helper,
                    at =>
                    {
                        bar.Description = Markup.Escape(at.Words);
                        bar.Value = at.Status == GenerationStatus.Ready ? 1 : Math.Max(bar.Value, at.Done);
                    },
                    cancel
                );
            });
    }

    private static async Task<VideoPosition> LoopAsync(
        VideoFollower video,
        Helper helper,
        Action<VideoPosition> tell,
        CancellationToken cancel
    )
    {
        while (true)
        {
            var at = await video.ReadAsync(cancel);
            tell(at);
            if (at.IsOver)
                return at;
            await helper.LookAsync(at);
            await Task.Delay(Pace, cancel);
        }
    }

    private sealed class Lines
    {
        private readonly HashSet<Guid> told = [];
        private readonly HashSet<(Guid, int)> troubles = [];

        public void Tell(VideoPosition at)
        {
            if (at.Trouble is { } step && troubles.Add((step.Id, step.Attempts)))
                Console.WriteLine($"{Name(step)}: {step.ErrorSentence}");
            foreach (var done in at.Steps.Where(s => s.Status == StepStatus.Done && told.Add(s.Id)))
            {
                var seconds = ((done.FinishedAt - done.StartedAt)?.TotalSeconds ?? 0).ToString("0.0", CultureInfo.InvariantCulture);
                Console.WriteLine($"{Name(done)}: {(done.Reused ? "was there" : $"{seconds} s")}");
            }
        }

        private static string Name(VideoStep step) => step.SceneId is { } scene ? $"{step.Kind} {scene}" : step.Kind;
    }

    /// <summary>Works here when nobody else takes the job.</summary>
    private sealed class Helper(Func<Task> workHere, TimeSpan patience)
    {
        private readonly long began = TimeProvider.System.GetTimestamp();
        private bool works;

        public async Task LookAsync(VideoPosition at)
        {
            if (works || at.IsTaken || TimeProvider.System.GetElapsedTime(began) < patience)
                return;
            works = true;
            await workHere();
        }
    }
}
