using Xunit;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;
using YTempire.Web.Videos;

namespace YTempire.Tests.Videos;

public sealed class TimelineViewTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<(StepKind, int), double> NothingTold = [];

    [Fact]
    public void Time_left_is_not_known_before_anything_was_measured() => Assert.Null(TimelineView.Of([], NothingTold, Now).Left);

    [Fact]
    public void Half_drawn_scenes_take_as_long_again_and_what_comes_after()
    {
        var steps = new[] { Row(0, StepStatus.Done, -60, -30), Row(1, StepStatus.Pending, null, null) };
        var view = TimelineView.Of(steps, NothingTold, Now);
        var drawing = view.Steps.Single(s => s.Kind == StepKind.RenderScene);
        Assert.Equal((1, 2, 0.5, StepStatus.Running), (drawing.Done, drawing.Total, drawing.Share, drawing.Status));
        Assert.True(view.Left > TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Progress_told_since_the_rows_were_read_moves_the_bar()
    {
        var steps = new[] { Row(0, StepStatus.Running, -10, null) };
        var told = new Dictionary<(StepKind, int), double> { [(StepKind.RenderScene, 0)] = 0.7 };
        Assert.Equal(0.7, TimelineView.Of(steps, told, Now).Steps.Single(s => s.Kind == StepKind.RenderScene).Share, 3);
    }

    private static VideoStep Row(int scene, StepStatus status, int? started, int? finished) =>
        new()
        {
            Kind = "render_scene",
            SceneId = $"s{scene}",
            Ordinal = scene,
            Status = status,
            StartedAt = started is { } s ? Now.AddSeconds(s) : null,
            FinishedAt = finished is { } f ? Now.AddSeconds(f) : null,
        };
}
