using System.Text;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>Which writing system a text is in, because it decides which voice can read it.</summary>
public static class TextScripts
{
    private static readonly (string Name, string Language, int From, int To)[] Ranges =
    [
        ("Greek", "el", 0x0370, 0x03FF),
        ("Cyrillic", "ru", 0x0400, 0x052F),
        ("Armenian", "hy", 0x0530, 0x058F),
        ("Hebrew", "he", 0x0590, 0x05FF),
        ("Arabic", "ar", 0x0600, 0x077F),
        ("Devanagari", "hi", 0x0900, 0x097F),
        ("Bengali", "bn", 0x0980, 0x09FF),
        ("Tamil", "ta", 0x0B80, 0x0BFF),
        ("Thai", "th", 0x0E00, 0x0E7F),
        ("Georgian", "ka", 0x10A0, 0x10FF),
        ("Japanese", "ja", 0x3040, 0x30FF),
        ("Chinese", "cmn", 0x3400, 0x9FFF),
        ("Korean", "ko", 0xAC00, 0xD7AF),
        ("Arabic", "ar", 0xFB50, 0xFEFC),
        ("Chinese", "cmn", 0x20000, 0x3FFFF),
    ];

    public static bool IsLatin(Rune rune) =>
        rune.Value < 0x0250 || rune.Value is >= 0x1E00 and <= 0x1EFF || rune.Value is >= 0xFF21 and <= 0xFF5A;

    /// <summary>The first writing system besides Latin that the text uses; null when there is none. Single Greek letters are formulas, not Greek.</summary>
    public static string? Foreign(string text) =>
        Letters(text)
            .Where(r => !IsLatin(r))
            .Select(Name)
            .FirstOrDefault(n => n is not "Greek" || Letters(text).Count(r => Name(r) == "Greek") > 3);

    /// <summary>
    /// The language to read a text in: the wanted one when the text is mostly in its writing system, else the most common language of the text's own.
    /// Kana among Han means Japanese.
    /// </summary>
    public static string LanguageOf(string text, string wanted)
    {
        var letters = Letters(text).ToList();
        if (letters.Count == 0)
            return wanted;
        var counts = letters.GroupBy(LanguageOf).ToDictionary(g => g.Key, g => g.Count());
        if (counts.ContainsKey("ja") && counts.Remove("cmn", out var han))
            counts["ja"] += han;
        var (language, count) = counts.MaxBy(c => c.Value);
        var wantedScript = ScriptFamily(wanted);
        if (language == "latin")
            return wantedScript == "latin" ? wanted : "en";
        return count * 2 < letters.Count || wantedScript == language ? wanted : language;
    }

    /// <summary>Languages that share a writing system stand for it by the same word.</summary>
    private static string ScriptFamily(string language) =>
        language.Split('-')[0].ToLowerInvariant() switch
        {
            "ru" or "uk" or "bg" or "sr" or "mk" or "be" or "kk" => "ru",
            "ar" or "fa" or "ur" => "ar",
            "zh" or "cmn" or "yue" => "cmn",
            "hi" or "mr" or "ne" => "hi",
            var l and ("el" or "hy" or "he" or "bn" or "ta" or "th" or "ka" or "ja" or "ko") => l,
            _ => "latin",
        };

    private static IEnumerable<Rune> Letters(string text) => text.EnumerateRunes().Where(Rune.IsLetter);

    private static string LanguageOf(Rune rune) =>
        IsLatin(rune) ? "latin" : Ranges.FirstOrDefault(r => rune.Value >= r.From && rune.Value <= r.To).Language ?? "latin";

    private static string Name(Rune rune) =>
        Ranges.FirstOrDefault(r => rune.Value >= r.From && rune.Value <= r.To).Name ?? "another writing system";
}
