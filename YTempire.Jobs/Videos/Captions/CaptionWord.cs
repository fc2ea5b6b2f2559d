using System.Text;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Captions;

/// <summary>A word fit for a line; times from the video's start.</summary>
/// <param name="Gap">Columns between the word before and this one: none in scripts without spaces.</param>
internal sealed record CaptionWord(string Text, double Start, double End, int Scene, int Columns, int Gap)
{
    /// <summary>All words of a video in order, never running backwards; what is wider than a line is cut into pieces.</summary>
    public static IReadOnlyList<CaptionWord> Of(Timeline timeline)
    {
        var words = new List<CaptionWord>();
        var now = 0.0;
        for (var scene = 0; scene < timeline.Scenes.Count; scene++)
        {
            var sceneStart = timeline.Scenes[scene].StartFrame / (double)VideoFormats.FramesPerSecond;
            foreach (var word in timeline.Scenes[scene].Words)
            {
                var pieces = Pieces(Clean(word.Text)).ToList();
                var (start, end) = (Math.Max(now, sceneStart + word.Start), Math.Max(now, sceneStart + word.End));
                for (var i = 0; i < pieces.Count; i++)
                {
                    var step = (end - start) / pieces.Count;
                    var columns = CaptionText.Columns(pieces[i]);
                    var before = words.Count == 0 ? null : words[^1];
                    var gap = before is null ? 0 : CaptionText.Columns(Words.Join([before.Text, pieces[i]])) - before.Columns - columns;
                    words.Add(new CaptionWord(pieces[i], start + i * step, start + (i + 1) * step, scene, columns, gap));
                    now = words[^1].Start;
                }
            }
        }
        return words;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var width = CaptionText.Columns(rune.ToString());
            if (columns + width > CaptionLimits.LineColumns)
            {
                yield return piece.ToString();
                piece.Clear();
                columns = 0;
            }
            piece.Append(rune);
            columns += width;
        }
        if (piece.Length > 0)
            yield return piece.ToString();
    }

    /// <summary>A line break or a control sign inside a word would end the caption early.</summary>
    private static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(r => !Rune.IsControl(r) && !Rune.IsWhiteSpace(r)))
            kept.Append(rune);
        return kept.ToString();
    }
}
