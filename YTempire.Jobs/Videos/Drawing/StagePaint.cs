using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>How the stage's one paint is set before each stroke.</summary>
internal sealed unsafe partial class Stage
{
    private void Touch(SKRect rect)
    {
        if (_recording)
            return;
        rect.Offset(0, Lift);
        dirty.Add(rect);
    }

    private void Round(SKRect rect, float radius, SKPaint paint)
    {
        if (rect.Width <= 0 || rect.Height <= 0)
            return;
        Touch(Grow(rect, paint.StrokeWidth));
        rect.Offset(0, Lift);
        radius = Math.Max(0, Math.Min(radius, Math.Min(rect.Width, rect.Height) / 2));
        Canvas.DrawRoundRect(rect, radius, radius, paint);
    }

    private void Shifted(Action draw)
    {
        if (Lift == 0)
        {
            draw();
            return;
        }

        Canvas.Save();
        Canvas.Translate(0, Lift);
        draw();
        Canvas.Restore();
    }

    private SKShader Gradient(SKRect rect, SKColor from, SKColor to, bool sideways)
    {
        rect.Offset(0, Lift);
        var end = sideways ? new SKPoint(rect.Right, rect.Top) : new SKPoint(rect.Left, rect.Bottom);
        return SKShader.CreateLinearGradient(new(rect.Left, rect.Top), end, [from, to], SKShaderTileMode.Clamp);
    }

    private SKPaint Plain(SKColor color, double alpha)
    {
        (_paint.Shader, _paint.Style, _paint.StrokeWidth) = (null, SKPaintStyle.Fill, 0);
        _paint.Color = color.WithAlpha((byte)Math.Round(Math.Clamp(color.Alpha * alpha * Fade, 0, 255)));
        return _paint;
    }

    private SKPaint Stroked(SKColor color, float width, double alpha)
    {
        Plain(color, alpha);
        (_paint.Style, _paint.StrokeWidth, _paint.StrokeCap, _paint.StrokeJoin) = (
            SKPaintStyle.Stroke,
            width,
            SKStrokeCap.Round,
            SKStrokeJoin.Round
        );
        return _paint;
    }

    private SKPaint Shaded(SKShader shader, double alpha, float stroke = 0)
    {
        _ = stroke > 0 ? Stroked(SKColors.White, stroke, alpha) : Plain(SKColors.White, alpha);
        _paint.Shader = shader;
        return _paint;
    }
}
