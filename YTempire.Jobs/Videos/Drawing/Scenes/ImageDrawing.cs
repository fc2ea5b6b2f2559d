using SkiaSharp;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>A picture that fills the frame and slowly comes nearer, shaded where words stand on it.</summary>
internal sealed class ImageDrawing : SceneDrawing, IDisposable
{
    private const double Spare = 1.16;
    private readonly Still _still;
    private readonly TextBlock? _caption;
    private readonly TextBlock? _credit;
    private readonly bool _inwards;
    private readonly double _pan;

    public ImageDrawing(SceneSetting setting, ImageContent content)
        : base(setting)
    {
        var layout = setting.Layout;
        var path =
            setting.Shot.ImagePath
            ?? throw new FailureException("visual.missing", "The picture of a scene is not there.", "Choose it again.");
        _still = new(path, (int)(layout.Width * Spare), (int)(layout.Height * Spare));
        _inwards = (setting.Shot.Seed & 1) == 0;
        _pan = (setting.Shot.Seed & 2) == 0 ? 0.3 : 0.7;
        if (!string.IsNullOrWhiteSpace(content.Credit))
            _credit = setting.Fit(content.Credit, TextStyle.Body, new(Body.Width, 40, 24, 16, 1));
        if (!string.IsNullOrWhiteSpace(content.Caption))
            _caption = setting.Fit(
                content.Caption,
                TextStyle.Heading,
                new(Body.Width - 40, Body.Height * 0.4f, layout.IsWide ? 76 : 68, 30, 4)
            );
    }

    public override IEnumerable<double> Moments => Enumerable.Range(0, (int)Seconds + 1).Select(s => (double)s);

    public override void Draw(Stage stage, double t)
    {
        var layout = Setting.Layout;
        var p = Seconds <= 0 ? 0 : t / Seconds;
        var zoom = _inwards ? p : 1 - p;
        // From the whole picture to 1/1.16 of it.
        var scale = Spare - (Spare - 1) * zoom;
        var left = (_still.Width - layout.Width * scale) * (0.5 + (_pan - 0.5) * zoom);
        var top = (_still.Height - layout.Height * scale) * 0.5;
        stage.Zoom(_still, left, top, scale, Motion.Out(t, 0, 0.4));
        var shade = Motion.Out(t, 0, 0.5);
        if (Body.Top > layout.Content.Top)
        {
            stage.Fill(new(0, 0, layout.Width, Body.Top - 30), 0, SKColors.Black, 0.66 * shade);
            stage.Fill(
                new(0, Body.Top - 30, layout.Width, Body.Top + 150),
                0,
                SKColors.Black.WithAlpha(168),
                SKColors.Black.WithAlpha(0),
                alpha: shade
            );
        }

        var bottom = Body.Bottom - 8;
        var words = (_caption?.Height ?? 0) + (_credit is null ? 0 : 52);
        if (words > 0)
        {
            stage.Fill(
                new(0, bottom - words - 190, layout.Width, bottom - words - 10),
                0,
                SKColors.Black.WithAlpha(0),
                SKColors.Black.WithAlpha(176),
                alpha: shade
            );
            stage.Fill(new(0, bottom - words - 10, layout.Width, layout.Height), 0, SKColors.Black, 0.69 * shade);
        }

        if (_credit is not null)
            stage.Text(_credit, Body.Left, bottom - _credit.Height, Palette.Ink, 0.98 * shade);
        if (_caption is null)
            return;
        var y = bottom - words;
        stage.Fill(
            new(Body.Left, y + 12, Body.Left + 9, y + 12 + (_caption.Height - 24) * (float)Motion.Out(t, 0.2, 0.8)),
            5,
            Palette.Primary,
            Palette.Accent
        );
        stage.Rising(_caption, _caption.RightToLeft ? Body.Right - _caption.Width : Body.Left + 34, y, t, 0.25, Palette.Ink);
    }

    public override void Accent(Stage stage, double p, double t) { }

    public void Dispose() => _still.Dispose();
}
