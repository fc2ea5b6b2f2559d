using System.Numerics;
using static System.FormattableString;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>
/// Compares a video with the owner's others. Cards and backdrops of one brand look alike by design, so what counts is a stretch:
/// ten seconds in a row that match, in picture or in sound.
/// </summary>
internal static class LikenessCheck
{
    private const int Seconds = 10;

    /// <summary>
    /// Of those ten. A copy's key frames lie up to half a second beside the original's, so that at a cut one shows the scene before and the
    /// other the one after; and a bare backdrop has no features that would outlast compression.
    /// </summary>
    private const int AlikeSeconds = 8;
    private const int Items = 80;
    private const double SameSound = 0.15;
    private const double SimilarSound = 0.30;
    private const int TriedOffsets = 5;

    /// <summary>One sentence for each likeness that a person should look at; none is the good answer.</summary>
    public static IEnumerable<string> Compare(Fingerprint own, IEnumerable<Fingerprint> others)
    {
        foreach (var other in others)
        {
            var run = LongestRun(own.Frames, other.Frames);
            if (run >= Seconds)
                yield return Invariant($"{run} seconds of picture in a row are those of video {other.VideoId}.");
            var error = SmallestError(own.Sound, other.Sound);
            if (error < SimilarSound)
                yield return Invariant(
                    $"Ten seconds of sound are {(error < SameSound ? "those" : "close to those")} of video {other.VideoId} (bit error {error:0.00})."
                );
        }
    }

    private static int LongestRun(IReadOnlyList<ulong> a, IReadOnlyList<ulong> b)
    {
        var best = 0;
        for (var offset = Seconds - a.Count; offset <= b.Count - Seconds; offset++)
        {
            var (run, alike, first) = (0, 0, Math.Max(0, -offset));
            for (var i = first; i < a.Count && i + offset < b.Count; i++)
            {
                alike += IsAlike(i);
                if (i - first < Seconds - 1)
                    continue;
                run =
                    alike < AlikeSeconds ? 0
                    : run == 0 ? Seconds
                    : run + 1;
                best = Math.Max(best, run);
                alike -= IsAlike(i - Seconds + 1);
            }

            int IsAlike(int i) => PerceptualHash.AreAlike(a[i], b[i + offset]) ? 1 : 0;
        }
        return best;
    }

    /// <summary>Trying every offset would take minutes for long videos: equal numbers vote for the offsets worth trying.</summary>
    private static double SmallestError(IReadOnlyList<uint> a, IReadOnlyList<uint> b)
    {
        var places = b.Select((item, at) => (item, at)).ToLookup(p => p.item, p => p.at);
        var offsets = a.SelectMany((item, at) => places[item].Take(8).Select(found => found - at))
            .GroupBy(offset => offset)
            .OrderByDescending(votes => votes.Count())
            .Take(TriedOffsets)
            .Select(votes => votes.Key);
        return offsets.Select(offset => SmallestError(a, b, offset)).DefaultIfEmpty(1).Min();
    }

    private static double SmallestError(IReadOnlyList<uint> a, IReadOnlyList<uint> b, int offset)
    {
        var (best, bits) = (1.0, 0);
        var first = Math.Max(0, -offset);
        for (var i = first; i < a.Count && i + offset < b.Count; i++)
        {
            bits += BitOperations.PopCount(a[i] ^ b[i + offset]);
            if (i - first < Items - 1)
                continue;
            best = Math.Min(best, bits / (32.0 * Items));
            bits -= BitOperations.PopCount(a[i - Items + 1] ^ b[i - Items + 1 + offset]);
        }
        return best;
    }
}
