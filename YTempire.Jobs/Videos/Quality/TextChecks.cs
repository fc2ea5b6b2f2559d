using YTempire.Jobs.Videos.Captions;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Scripts;
using static System.FormattableString;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>What is said, written and drawn.</summary>
internal static class TextChecks
{
    public static QualityComponent Captions(QualityRequest request)
    {
        var captions = SrtReader.Read(request.Srt);
        var fine = captions.Count(IsReadable);
        var share = captions.Count == 0 ? 0 : fine / (double)captions.Count;
        var said = request.Script.Scenes.SelectMany(s => Letters(s.Narration)).ToList();
        var left = captions.SelectMany(c => c.Lines.SelectMany(Letters)).CountBy(c => c).ToDictionary();
        var covered = said.CountBy(c => c).Sum(c => Math.Min(c.Value, left.GetValueOrDefault(c.Key)));
        var coverage = said.Count == 0 ? 0 : covered / (double)said.Count;
        return new QualityComponent(
            "captions",
            20,
            20 * share * (coverage >= 0.98 ? 1 : coverage),
            "at most 20 characters a second, at least 1 s, at most 2 lines of 42, 98 % of what is said",
            Invariant($"{fine} of {captions.Count} readable, {coverage:P1} covered"),
            fine == captions.Count && coverage >= 0.98,
            Invariant($"{fine} of {captions.Count} captions can be read in their time, and they hold {coverage:P1} of what is said.")
        );
    }

    public static QualityComponent Legibility(IReadOnlyList<DrawingEvidence> scenes)
    {
        var contrast = scenes.Select(s => s.MinContrast).DefaultIfEmpty(0).Min();
        var outside = scenes.Sum(s => s.SafeAreaViolations.Count);
        var missing = scenes.Sum(s => s.MissingGlyphs.Count);
        var fine = scenes.Count(s =>
            s.MinContrast >= DrawingEvidence.ContrastFloor && s.SafeAreaViolations.Count + s.MissingGlyphs.Count == 0
        );
        return new QualityComponent(
            "legibility",
            15,
            scenes.Count == 0 ? 0 : 15.0 * fine / scenes.Count,
            "contrast at least 4.5:1, everything inside its area, no missing character",
            Invariant($"{contrast:0.0}:1, {outside} outside, {missing} missing"),
            scenes.Count > 0 && fine == scenes.Count,
            Invariant($"The lowest contrast is {contrast:0.0}:1; {outside} texts leave their area and {missing} characters are missing.")
        );
    }

    public static QualityComponent Novelty(IReadOnlyList<DrawingEvidence> scenes)
    {
        var longest = scenes.Select(s => s.LongestStillSeconds).DefaultIfEmpty(0).Max();
        var lively = scenes.Count(s => s.LongestStillSeconds <= DrawingEvidence.StillCeiling + 1e-6);
        return new QualityComponent(
            "novelty",
            15,
            scenes.Count == 0 ? 0 : 15.0 * lively / scenes.Count,
            "something new at least every 2.5 s",
            Invariant($"{longest:0.0} s"),
            scenes.Count > 0 && lively == scenes.Count,
            Invariant($"The longest time without anything new is {longest:0.0} s; {lively} of {scenes.Count} scenes keep moving.")
        );
    }

    public static QualityComponent Structure(QualityRequest request)
    {
        var off = request.TargetSeconds <= 0 ? 0 : Math.Abs(request.Timeline.Seconds - request.TargetSeconds) / request.TargetSeconds;
        var first = request.Timeline.Scenes.Count == 0 ? null : request.Timeline.Scenes[0];
        var hook = first?.Words.Count > 0 ? first.Words[0].Start : double.PositiveInfinity;
        var repeated = Repetition(request.Script);
        var points =
            4 * (off <= 0.15 ? 1 : Math.Max(0, 1 - off)) + (hook <= 5 ? 3 : 0) + 3 * Math.Max(0, 1 - 5 * Math.Max(0, repeated - 0.05));
        return new QualityComponent(
            "structure",
            10,
            points,
            "length within 15 % of the target, hook within 5 s, little repetition",
            Invariant($"{off:P0} off, hook at {hook:0.0} s, {repeated:P0} repeated"),
            off <= 0.15 && hook <= 5 && repeated <= 0.05,
            Invariant(
                $"The video lasts {request.Timeline.Seconds:0} s of {request.TargetSeconds} s wanted, opens at {hook:0.0} s and repeats {repeated:P0} of itself."
            )
        );
    }

    private static bool IsReadable(Caption caption) =>
        caption.Seconds >= CaptionLimits.LeastSeconds
        && caption.ColumnsPerSecond <= CaptionLimits.ColumnsPerSecond
        && caption.Lines.Count is > 0 and <= CaptionLimits.Lines
        && caption.Lines.All(l => CaptionText.Columns(l) <= CaptionLimits.LineColumns);

    /// <summary>Share of five-word phrases that were said before.</summary>
    private static double Repetition(VideoScript script)
    {
        var words = script.Scenes.SelectMany(s => Words.Split(s.Narration)).Select(Words.Bare).ToList();
        var phrases = Enumerable.Range(0, Math.Max(0, words.Count - 4)).Select(i => string.Join(' ', words.Skip(i).Take(5))).ToList();
        return phrases.Count == 0 ? 0 : 1 - phrases.Distinct().Count() / (double)phrases.Count;
    }

    private static IEnumerable<string> Letters(string text) =>
        Words.Split(text).Select(w => new string([.. w.Where(char.IsLetterOrDigit)])).Where(w => w.Length > 0);
}
