using System.Text.RegularExpressions;
using YTempire.Jobs.Videos.Scripts.Notes;

namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Lists what the script states as fact, for the person who answers for it.</summary>
internal static partial class ClaimFinder
{
    public static IReadOnlyList<Claim> Find(IEnumerable<(string Narration, string? Source)> scenes) =>
        [
            .. scenes
                .SelectMany(s => Sentences.Split(s.Narration).Select(text => (Text: text, s.Source)))
                .Where(s =>
                    Words.Count(s.Text) >= 3
                    && (Figure.In(s.Text).Count > 0 || StrongPattern().IsMatch(s.Text) || PromisePattern().IsMatch(s.Text))
                )
                .DistinctBy(s => s.Text)
                .Select(s => new Claim(s.Text, Risk(s.Text, s.Source), s.Source)),
        ];

    /// <summary>Promises and health are high, figures without a source medium; a source takes one step off a figure, never off a promise.</summary>
    private static string Risk(string text, string? source) =>
        PromisePattern().IsMatch(text) ? "high"
        : Figure.In(text).Count > 0 && source is null ? "medium"
        : "low";

    [GeneratedRegex(
        @"\b(guarantee\w*|risk.free|cures?|cured|heals?|can't lose|cannot lose|get rich|always works|never fails|proven to|miracle|doctors? (say|hate)|lose weight|prevents? (cancer|disease)|double your money in)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PromisePattern();

    [GeneratedRegex(
        @"\b(largest|biggest|smallest|fastest|slowest|oldest|youngest|highest|lowest|best|worst|most|least|never|always|nobody|everyone|more than|less than)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex StrongPattern();
}
