using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>What makes two pictures the same: a name, where it lies (to the fraction of a pixel), and what else it was drawn from.</summary>
internal readonly record struct SpriteKey(string Name, SKRect At, float Radius = 0, uint From = 0, uint To = 0, double Extra = 0);

/// <summary>Pictures of what stands still. Large soft things are the cost of drawing: laid down whole, they take a tenth of being drawn again.</summary>
internal sealed unsafe partial class Stage
{
    // A scene of eight cards takes a quarter of it; what comes after is drawn as before.
    private const long MostSpriteBytes = 96_000_000;
    private readonly Dictionary<SpriteKey, (SKImage? Picture, int X, int Y)> _sprites = [];
    private long _spriteBytes;
    private bool _recording;

    /// <summary>
    /// Draws by <paramref name="draw"/> (which is told the alpha) as long as it changes; from its second time on, unchanged, from a picture of it.
    /// </summary>
    public void Sprite(SpriteKey key, SKRect bounds, double alpha, Action<double> draw)
    {
        if (alpha * Fade <= 0.002)
            return;
        if (_recording || Lift != 0 && !_sprites.ContainsKey(key))
        {
            draw(alpha);
            return;
        }

        if (!_sprites.TryGetValue(key, out var sprite))
        {
            _sprites[key] = default;
            draw(alpha);
            return;
        }

        if (sprite.Picture is null)
        {
            if (_spriteBytes > MostSpriteBytes)
            {
                draw(alpha);
                return;
            }

            _sprites[key] = sprite = Record(bounds, () => draw(1));
        }

        Lay(sprite.Picture!, sprite.X, sprite.Y, alpha);
    }

    /// <summary>A soft light with no edge, centred on the nearest pixel.</summary>
    public void Glow(float x, float y, float radius, SKColor color, double alpha)
    {
        // Few sizes, so that a light that breathes is not many pictures.
        var size = (int)Math.Ceiling(radius / (radius < 80 ? 4 : 16)) * (radius < 80 ? 4 : 16);
        if (size <= 0 || alpha * Fade <= 0.002)
            return;
        if (_recording)
        {
            Light(x, y, radius, color, alpha);
            return;
        }

        var key = new SpriteKey("glow", SKRect.Empty, size, (uint)color);
        if (!_sprites.TryGetValue(key, out var sprite))
            _sprites[key] = sprite = Record(new(-size, -size, size, size), () => Light(0, 0, size, color, 1));
        Lay(sprite.Picture!, (int)MathF.Round(x) + sprite.X, (int)MathF.Round(y) + sprite.Y, alpha);
    }

    private void Light(float x, float y, float radius, SKColor color, double alpha)
    {
        Touch(new(x - radius, y - radius, x + radius, y + radius));
        using var shader = SKShader.CreateRadialGradient(
            new(x, y + Lift),
            radius,
            [color, color.WithAlpha(90), color.WithAlpha(22), color.WithAlpha(0)],
            [0, 0.35f, 0.7f, 1],
            SKShaderTileMode.Clamp
        );
        Canvas.DrawCircle(x, y + Lift, radius, Shaded(shader, alpha));
    }

    private (SKImage Picture, int X, int Y) Record(SKRect bounds, Action draw)
    {
        int left = (int)MathF.Floor(bounds.Left) - 1,
            top = (int)MathF.Floor(bounds.Top) - 1,
            width = (int)MathF.Ceiling(bounds.Right) + 1 - left,
            height = (int)MathF.Ceiling(bounds.Bottom) + 1 - top;
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Premul));
        surface.Canvas.Translate(-left, -top);
        var (canvas, measure, fade, lift) = (Canvas, Measure, Fade, Lift);
        (Canvas, Measure, Fade, Lift, _recording, _paint.IsDither) = (surface.Canvas, null, 1, 0, true, true);
        try
        {
            draw();
        }
        finally
        {
            (Canvas, Measure, Fade, Lift, _recording, _paint.IsDither) = (canvas, measure, fade, lift, false, false);
        }

        _spriteBytes += 4L * width * height;
        return (surface.Snapshot(), left, top);
    }

    private void Lay(SKImage picture, int x, int y, double alpha)
    {
        var lifted = y + (int)MathF.Round(Lift);
        dirty.Add(SKRect.Create(x, lifted, picture.Width, picture.Height));
        Canvas.DrawImage(picture, x, lifted, new SKSamplingOptions(SKFilterMode.Nearest), Plain(SKColors.White, alpha));
    }
}
