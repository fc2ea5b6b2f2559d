using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>The scene's short title at its top, with the brand's stroke beside it.</summary>
internal sealed class HeadingDrawing
{
    private const float Bar = 9;
    private readonly TextBlock? _block;
    private readonly SKRect _area;
    private readonly float _x;

    public HeadingDrawing(string heading, FrameLayout layout, Typesetter type)
    {
        _area = layout.Content;
        Body = _area;
        if (string.IsNullOrWhiteSpace(heading))
            return;
        var lines = layout.IsWide ? 1 : 2;
        _block = type.Fit(heading, TextStyle.Heading, new(_area.Width - 34, 200, layout.HeadingSize, layout.HeadingSize * 0.62f, lines));
        _x = _block.RightToLeft ? _area.Right - 34 - _block.Width : _area.Left + 34;
        Body = _area with { Top = _area.Top + _block.Height + (layout.IsTall ? 64 : 52) };
    }

    /// <summary>What is left for the content.</summary>
    public SKRect Body { get; }

    public void Draw(Stage stage, double t)
    {
        if (_block is null)
            return;
        var grown = (float)Motion.Out(t, 0.05, 0.6);
        var (top, height) = (_area.Top + 8, _block.Height - 16);
        var left = _block.RightToLeft ? _area.Right - Bar : _area.Left;
        stage.Fill(
            new(left, top + height * (1 - grown), left + Bar, top + height),
            Bar / 2,
            stage.Palette.Primary,
            Palette.Shade(stage.Palette.Primary, 0.28)
        );
        stage.Rising(_block, _x, _area.Top, t, 0.1, stage.Palette.Ink, stagger: 0.04);
    }
}
