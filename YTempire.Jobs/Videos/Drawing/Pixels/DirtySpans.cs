using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing.Pixels;

/// <summary>What of a frame was drawn on, in bands of 16 rows: one span of columns each, in steps of 32 pixels. Only that is restored and converted.</summary>
internal sealed class DirtySpans(int width, int height)
{
    public const int Band = 16;
    private const int Step = 32;
    private readonly int[] _from = new int[(height + Band - 1) / Band];
    private readonly int[] _to = new int[(height + Band - 1) / Band];

    public int Bands => _from.Length;

    public (int From, int To) this[int band] => (_from[band], _to[band]);

    public void Clear()
    {
        Array.Fill(_from, int.MaxValue);
        Array.Clear(_to);
    }

    public void All()
    {
        Array.Clear(_from);
        Array.Fill(_to, width);
    }

    /// <summary>Marks a rectangle, rounded outwards and with a pixel of antialiasing around.</summary>
    public void Add(SKRect rect)
    {
        if (rect.Right <= -1 || rect.Bottom <= -1 || rect.Left > width || rect.Top > height || float.IsNaN(rect.Left + rect.Right))
            return;
        var from = Math.Clamp((int)MathF.Floor(rect.Left - 2), 0, width) / Step * Step;
        var to = Math.Min(width, (Math.Clamp((int)MathF.Ceiling(rect.Right + 2), 0, width) + Step - 1) / Step * Step);
        var top = Math.Clamp((int)MathF.Floor(rect.Top - 2), 0, height) / Band;
        var bottom = Math.Min(Bands - 1, Math.Clamp((int)MathF.Ceiling(rect.Bottom + 2), 0, height) / Band);
        for (var b = top; b <= bottom; b++)
        {
            _from[b] = Math.Min(_from[b], from);
            _to[b] = Math.Max(_to[b], to);
        }
    }

    public void Add(DirtySpans other)
    {
        for (var b = 0; b < Bands; b++)
        {
            _from[b] = Math.Min(_from[b], other._from[b]);
            _to[b] = Math.Max(_to[b], other._to[b]);
        }
    }
}
