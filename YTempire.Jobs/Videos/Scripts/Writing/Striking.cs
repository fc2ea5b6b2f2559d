using YTempire.Jobs.Videos.Scripts.Notes;

namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>A number that carries its sentence, shown large over the words that belong to it.</summary>
internal static class Striking
{
    /// <summary>What cannot stand under a number as its caption: it would hang in the air.</summary>
    private static readonly HashSet<string> Dangling =
    [
        .. "away and or but to at from into up down off back on for when while because so then than as by with in is are was were it i".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> About = ["about", "around", "roughly", "nearly", "almost", "approximately", "some"];

    /// <summary>Words before a number that turn its meaning; then it is not shown alone.</summary>
    private static readonly HashSet<string> Turning =
    [
        .. "not no never without than over under least most to only just fewer less more isn't doesn't won't can't cannot".Split(' '),
    ];

    /// <summary>Null when no number of the breath can be lifted out of its sentence.</summary>
    public static Beat? Number(string heading, string breath, string? source)
    {
        foreach (var sentence in Sentences.Split(breath))
        foreach (var figure in Figure.In(sentence).Where(IsStriking).OrderBy(f => f.Unit is null))
            if (Lift(sentence, figure.Text) is var (number, caption))
                return new(
                    heading,
                    Sentences.Close(breath),
                    new BigNumberContent(number, Sentences.Capital(caption)),
                    Beat.CueEach(breath, [figure.Text]),
                    source
                );
        return null;
    }

    /// <summary>The number, and what leads up to it at its sentence's end, or what follows it when its own words do.</summary>
    private static (string Number, string Caption)? Lift(string sentence, string number)
    {
        var at = sentence.IndexOf(number, StringComparison.Ordinal);
        var before = Words.Split(sentence[..at]).ToList();
        var last = before.Count == 0 ? "" : Words.Bare(before[^1]);
        if (
            Turning.Contains(last)
            || before.Any(w => Words.Bare(w) is "not" or "never" or "no" || Words.Bare(w).EndsWith("n't", StringComparison.Ordinal))
        )
            return null;
        var shown = About.Contains(last) ? "~" + number : number;
        var after = sentence[(at + number.Length)..].Trim(' ', '.', '!', ',', ';', ':', '?');
        if (after.Length == 0)
            return before.Count is > 1 and <= 11 ? (shown, Words.Join(before.Take(before.Count - (shown[0] == '~' ? 1 : 0)))) : null;
        var tail = Sentences.Clauses(after) is [var clause, ..] ? clause : after;
        var isOwn = before.Count <= 9 && !sentence[(at + number.Length)..].StartsWith(',');
        return isOwn && Words.Count(tail) is >= 2 and <= 11 && !Dangling.Contains(Words.Bare(Words.Split(tail)[0])) ? (shown, tail) : null;
    }

    private static bool IsStriking(Figure figure) =>
        !(Figure.IsYear(figure.Text) && figure.Unit is null) && (figure.Unit is not null || Math.Abs(figure.Value) >= 100);
}
