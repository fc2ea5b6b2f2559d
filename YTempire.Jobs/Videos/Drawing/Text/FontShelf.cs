using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Videos.Drawing.Text;

/// <summary>
/// Where fonts come from: the brand's Inter (bundled), then Debian's Noto files in a fixed order, by who has the glyph.
/// Nothing is asked of fontconfig, whose silent substitutes would change frames from machine to machine.
/// </summary>
internal sealed class FontShelf(IReadOnlyList<string> folders)
{
    // Common scripts first; the folder's other Noto Sans files follow by name.
    private static readonly string[] Order =
    [
        "NotoSans",
        "NotoSansArabic",
        "NotoSansHebrew",
        "NotoSansDevanagari",
        "NotoSansBengali",
        "NotoSansThai",
        "NotoSansTamil",
        "NotoSansCJK",
        "NotoColorEmoji",
        "NotoSansSymbols",
        "NotoSansSymbols2",
        "NotoSansMath",
        "NotoMusic",
    ]; // csharpier-ignore
    private readonly ConcurrentDictionary<(string Name, int Index), FontFace?> _faces = [];
    private readonly Lazy<string[]> _files = new(() =>
        [.. folders.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal)]
    );

    public static FontShelf Shared { get; } = new(["/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto"]);

    public FontFace Brand(FontWeight weight) => _faces.GetOrAdd((weight.ToString(), -1), _ => Embedded(weight))!;

    /// <summary>The first font that has every character of a grapheme. Throws when nobody has them: never a box instead of a letter.</summary>
    public FontFace For(string grapheme, FontWeight weight, bool japanese)
    {
        var runes = grapheme.EnumerateRunes().Where(r => !IsInvisible(r)).Select(r => r.Value).ToArray();
        if (runes.Length == 0)
            return Brand(weight);
        var emoji = grapheme.Contains('\uFE0F') || runes[0] >= 0x1F000;
        if (emoji && Noto("NotoColorEmoji", false) is { } color && runes.All(color.Has))
            return color;
        var brand = Brand(weight);
        if (runes.All(brand.Has))
            return brand;
        return Candidates()
                .Select(name => Noto(name, weight != FontWeight.Medium, japanese ? 0 : 2))
                .FirstOrDefault(f => f is not null && runes.All(f.Has))
            ?? throw Missing(grapheme);
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || rune.Value is >= 0xFE00 and <= 0xFE0F or 0x20E3 or >= 0xE0020 and <= 0xE007F;

    private IEnumerable<string> Candidates() =>
        Order.Concat(
            _files
                .Value.Select(Path.GetFileNameWithoutExtension)
                .Where(n =>
                    n!.StartsWith("NotoSans", StringComparison.Ordinal) || n.StartsWith("NotoSerifTibetan", StringComparison.Ordinal)
                )
                .Select(n => n!.Split('-')[0])
                .Distinct()
                .Except(Order)
        );

    private FontFace? Noto(string name, bool bold, int collectionIndex = 2)
    {
        var file = Find(name + (bold ? "-Bold" : "-Regular")) ?? Find(name + "-Regular") ?? Find(name);
        if (file is null)
            return null;
        var index = file.EndsWith(".ttc", StringComparison.Ordinal) ? collectionIndex : 0;
        return _faces.GetOrAdd((file, index), key => new FontFace(Path.GetFileName(key.Name), File.ReadAllBytes(key.Name), key.Index));
    }

    private string? Find(string name) => Array.Find(_files.Value, f => Path.GetFileNameWithoutExtension(f.AsSpan()).SequenceEqual(name));

    private static FontFace Embedded(FontWeight weight)
    {
        var (file, family) = weight == FontWeight.Mono ? ("JetBrainsMono-SemiBold", "JetBrains Mono") : ($"Inter-{weight}", "Inter");
        using var stream = typeof(FontShelf).Assembly.GetManifestResourceStream($"fonts/{file}.ttf") ?? throw Unknown(file);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var face = new FontFace(file, bytes, 0);
        return face.Typeface.FamilyName.StartsWith(family, StringComparison.Ordinal) ? face : throw Unknown(file);
    }

    private static InvalidOperationException Unknown(string file) => new($"The bundled font {file} is not in this build.");

    private static FailureException Missing(string grapheme)
    {
        var rune = grapheme.EnumerateRunes().First(r => !IsInvisible(r));
        return new(
            "text.glyph_missing",
            $"No installed font can draw the character “{grapheme}” (U+{rune.Value:X4}).",
            "Take it out of the text, or install a font that has it (Debian: fonts-noto, fonts-noto-cjk, fonts-noto-color-emoji)."
        );
    }
}
