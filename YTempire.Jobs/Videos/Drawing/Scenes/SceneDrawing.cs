using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>What every kind of scene is given.</summary>
internal sealed record SceneSetting(SceneShot Shot, FrameLayout Layout, Palette Palette, Typesetter Type)
{
    public double Seconds => Shot.Timing.Seconds;

    /// <summary>The heading's block and where the body starts; set by the heading.</summary>
    public SKRect Body { get; init; } = Layout.Content;

    public double[] Reveals(int n) => Motion.Reveals(n, Shot.Timing.CueTimes, Seconds);

    public TextBlock Fit(string text, TextStyle style, TextBox box) => Type.Fit(text, style, box);
}

/// <summary>One kind of scene: laid out once by its constructor, then drawn as a function of time alone.</summary>
internal abstract class SceneDrawing(SceneSetting setting)
{
    protected SceneSetting Setting { get; } = setting;
    protected SKRect Body => Setting.Body;
    protected Palette Palette => Setting.Palette;
    protected double Seconds => Setting.Seconds;

    /// <summary>When something new appears, in seconds; quiet stretches between are filled with accents.</summary>
    public abstract IEnumerable<double> Moments { get; }

    public abstract void Draw(Stage stage, double t);

    /// <summary>A gentle sign of life in a quiet stretch; p runs from 0 to 1 over 1.2 s.</summary>
    public virtual void Accent(Stage stage, double p, double t)
    {
        var (rect, radius) = Focus(t);
        if (rect.Width <= 0)
            return;
        stage.Frame(Stage.Grow(rect, 3), radius + 3, Palette.Accent, 4, Math.Sin(p * Math.PI) * 0.9);
        stage.Inside(
            rect,
            radius,
            () =>
            {
                var width = Math.Clamp(rect.Width * 0.3f, 90, 420);
                var x = rect.Left - width + (rect.Width + width * 2) * (float)Motion.InOut(p, 0, 1) - width;
                stage.Fill(new(x, rect.Top, x + width / 2, rect.Bottom), 0, SKColors.White.WithAlpha(0), SKColors.White, true, 0.13);
                stage.Fill(
                    new(x + width / 2, rect.Top, x + width, rect.Bottom),
                    0,
                    SKColors.White,
                    SKColors.White.WithAlpha(0),
                    true,
                    0.13
                );
            }
        );
    }

    /// <summary>What the viewer's eye is on.</summary>
    protected virtual (SKRect Rect, float Radius) Focus(double t) => (SKRect.Empty, 0);

    /// <summary>The element that appeared last, or -1.</summary>
    protected static int Latest(double[] reveals, double t) => Array.FindLastIndex(reveals, r => r <= t);
}
