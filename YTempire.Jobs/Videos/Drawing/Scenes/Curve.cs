using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>A smooth line through points that never overshoots them (Fritsch and Carlson's monotone cubic), as a fine polyline.</summary>
internal sealed class Curve
{
    private const int Steps = 24;
    private readonly SKPoint[] _fine;

    public Curve(IReadOnlyList<SKPoint> points)
    {
        var n = points.Count;
        _fine = new SKPoint[Math.Max(1, (n - 1) * Steps + 1)];
        _fine[0] = points[0];
        var slopes = Slopes(points);
        for (var i = 0; i + 1 < n; i++)
        for (var s = 1; s <= Steps; s++)
        {
            float u = (float)s / Steps,
                h = points[i + 1].X - points[i].X,
                u2 = u * u,
                u3 = u2 * u;
            var y =
                (2 * u3 - 3 * u2 + 1) * points[i].Y
                + (u3 - 2 * u2 + u) * h * slopes[i]
                + (-2 * u3 + 3 * u2) * points[i + 1].Y
                + (u3 - u2) * h * slopes[i + 1];
            _fine[i * Steps + s] = new(points[i].X + h * u, y);
        }
    }

    /// <param name="at">0 is the first point, 1 the second, and so on.</param>
    public SKPoint Point(double at)
    {
        var f = Math.Clamp(at * Steps, 0, _fine.Length - 1);
        var i = Math.Min((int)f, _fine.Length - 1);
        var next = _fine[Math.Min(i + 1, _fine.Length - 1)];
        var part = (float)(f - i);
        return new(_fine[i].X + (next.X - _fine[i].X) * part, _fine[i].Y + (next.Y - _fine[i].Y) * part);
    }

    /// <summary>The line from its start to <paramref name="at"/>; closed down to <paramref name="ground"/> for an area.</summary>
    public SKPath Until(double at, float? ground = null)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(_fine[0]);
        for (var i = 1; i <= at * Steps && i < _fine.Length; i++)
            builder.LineTo(_fine[i]);
        var head = Point(at);
        builder.LineTo(head);
        if (ground is { } y)
        {
            builder.LineTo(head.X, y);
            builder.LineTo(_fine[0].X, y);
            builder.Close();
        }

        return builder.Detach();
    }

    private static float[] Slopes(IReadOnlyList<SKPoint> p)
    {
        var n = p.Count;
        var slopes = new float[n];
        if (n < 2)
            return slopes;
        var d = new float[n - 1];
        for (var i = 0; i < n - 1; i++)
            d[i] = (p[i + 1].Y - p[i].Y) / Math.Max(0.001f, p[i + 1].X - p[i].X);
        (slopes[0], slopes[n - 1]) = (d[0], d[n - 2]);
        for (var i = 1; i < n - 1; i++)
            slopes[i] = d[i - 1] * d[i] <= 0 ? 0 : 2 * d[i - 1] * d[i] / (d[i - 1] + d[i]);
        return slopes;
    }
}
