using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing.Text;

/// <summary>One line from reading order to places on the screen; a word's glyphs become one blob that can be moved and coloured alone.</summary>
internal static class LinePlacer
{
    private sealed record Piece(int Unit, ShapedRun? Run, float Advance, byte Level);

    public static void Place(List<ShapedUnit> line, float x, float baseline, float size, List<PlacedUnit> into)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < line.Count; i++)
        {
            pieces.AddRange(line[i].Runs.Select(run => new Piece(i, run, run.Advance, run.Level)));
            if (i < line.Count - 1 && line[i].Gap > 0)
                pieces.Add(new(i, null, line[i].Gap, line[i].GapLevel));
        }

        Bidi.Reorder(pieces, p => p.Level);
        var at = new float[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            at[i] = x;
            x += pieces[i].Advance * size;
        }

        for (var u = 0; u < line.Count; u++)
        {
            var mine = Enumerable.Range(0, pieces.Count).Where(i => pieces[i].Unit == u && pieces[i].Run is not null).ToList();
            if (mine.Count == 0)
                continue;
            var left = mine.Min(i => at[i]);
            var right = mine.Max(i => at[i] + pieces[i].Advance * size);
            var blob = Blob(mine.Select(i => (pieces[i].Run!, at[i] - left)), size);
            into.Add(new(line[u].Start, line[u].End, left, baseline, right - left, blob));
        }
    }

    private static SKTextBlob? Blob(IEnumerable<(ShapedRun Run, float X)> runs, float size)
    {
        using var builder = new SKTextBlobBuilder();
        foreach (var (run, x) in runs)
        {
            using var font = new SKFont(run.Face.Typeface, size)
            {
                Subpixel = true,
                Hinting = SKFontHinting.None,
                LinearMetrics = true,
                Edging = SKFontEdging.Antialias,
            };
            builder.AddPositionedRun(run.Glyphs, font, Array.ConvertAll(run.Offsets, o => new SKPoint(x + o.X * size, o.Y * size)));
        }

        return builder.Build();
    }
}
