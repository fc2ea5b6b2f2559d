using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Videos.Drawing.Text;

/// <summary>One font file, opened once for the process for shaping (HarfBuzz) and for drawing (Skia).</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "Lives as long as the process.")]
internal sealed class FontFace
{
    private static int _count;
    private readonly SKFont _probe;
    private readonly Font _font;
    private readonly Lock _shaping = new();

    public FontFace(string name, byte[] bytes, int index)
    {
        Name = name;
        // HarfBuzz reads the bytes for as long as the process lives, so they are copied out of the collector's reach and never freed.
        var memory = Marshal.AllocHGlobal(bytes.Length);
        Marshal.Copy(bytes, 0, memory, bytes.Length);
        using var data = SKData.Create(memory, bytes.Length);
        Typeface =
            SKTypeface.FromData(data, index)
            ?? throw new FailureException(
                "fonts.unreadable",
                $"The font {name} cannot be read.",
                "Install Debian's fonts-noto packages again."
            );
        _probe = new SKFont(Typeface);
        using var blob = new Blob(memory, bytes.Length, MemoryMode.ReadOnly);
        using var face = new Face(blob, index);
        UnitsPerEm = face.UnitsPerEm;
        _font = new Font(face);
        _font.SetScale(UnitsPerEm, UnitsPerEm);
        _font.SetFunctionsOpenType();
        Id = Interlocked.Increment(ref _count);
    }

    public int Id { get; }
    public string Name { get; }
    public SKTypeface Typeface { get; }
    public int UnitsPerEm { get; }

    public bool Has(int codepoint) => _probe.ContainsGlyph(codepoint);

    /// <summary>Glyphs of one run of one script and one direction, in visual order.</summary>
    public (GlyphInfo[] Infos, GlyphPosition[] Positions) Shape(string text, Script script, bool rightToLeft, bool tabular)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.Script = script;
        buffer.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        lock (_shaping)
            _font.Shape(buffer, tabular ? [Tabular] : []);
        return (buffer.GlyphInfos, buffer.GlyphPositions);
    }

    private static Feature Tabular { get; } = new(Tag.Parse("tnum"), 1, 0, uint.MaxValue);
}
