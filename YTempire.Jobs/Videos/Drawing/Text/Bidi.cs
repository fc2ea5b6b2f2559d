using System.Runtime.InteropServices;
using System.Text;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Videos.Drawing.Text;

/// <summary>Reading direction (UAX #9), by libfribidi, which ffmpeg brings with it. Text without a right-to-left letter never asks it.</summary>
internal static partial class Bidi
{
    private const string Library = "libfribidi.so.0";

    // FRIBIDI_PAR_ON: the first strong letter decides.
    private const int Neutral = 0x00000040;

    /// <summary>The embedding level of every UTF-16 unit (odd: right to left), and whether the paragraph starts at the right.</summary>
    public static (byte[] Levels, bool RightToLeft) Levels(string text)
    {
        var levels = new byte[text.Length];
        if (!text.EnumerateRunes().Any(IsRightToLeft))
            return (levels, false);
        var runes = text.EnumerateRunes().ToArray();
        var codes = Array.ConvertAll(runes, r => (uint)r.Value);
        var types = new uint[codes.Length];
        var brackets = new uint[codes.Length];
        var found = new sbyte[codes.Length];
        var direction = Neutral;
        try
        {
            fribidi_get_bidi_types(codes, codes.Length, types);
            fribidi_get_bracket_types(codes, codes.Length, types, brackets);
            if (fribidi_get_par_embedding_levels_ex(types, brackets, codes.Length, ref direction, found) == 0)
                throw new InvalidOperationException("libfribidi has no memory for a line of text.");
        }
        catch (DllNotFoundException e)
        {
            throw new FailureException(
                "fonts.fribidi_missing",
                "libfribidi is missing, and right-to-left text needs it.",
                "Install libfribidi0.",
                inner: e
            );
        }

        for (int i = 0, at = 0; i < runes.Length; i++)
        for (var k = 0; k < runes[i].Utf16SequenceLength; k++)
            levels[at++] = (byte)Math.Max(0, (int)found[i]);
        // FRIBIDI_PAR_RTL carries the mask of right-to-left in its lowest bit.
        return (levels, (direction & 1) != 0);
    }

    /// <summary>Rule L2: turns a line's runs from reading order into left-to-right order.</summary>
    public static void Reorder<T>(List<T> runs, Func<T, byte> level)
    {
        if (runs.Count == 0)
            return;
        for (int current = runs.Max(level); current > 0; current--)
        for (var i = 0; i < runs.Count; i++)
        {
            var start = i;
            while (i < runs.Count && level(runs[i]) >= current)
                i++;
            if (i > start + 1)
                runs.Reverse(start, i - start);
        }
    }

    private static bool IsRightToLeft(Rune r) =>
        r.Value
            is >= 0x590
                and <= 0x8FF
                or >= 0xFB1D
                and <= 0xFDFF
                or >= 0xFE70
                and <= 0xFEFC
                or >= 0x10800
                and <= 0x10FFF
                or >= 0x1E800
                and <= 0x1EFFF
                or 0x200F
                or 0x202B
                or 0x202E
                or 0x2067;

    [LibraryImport(Library)]
    private static partial void fribidi_get_bidi_types(uint[] text, int length, [Out] uint[] types);

    [LibraryImport(Library)]
    private static partial void fribidi_get_bracket_types(uint[] text, int length, uint[] types, [Out] uint[] brackets);

    [LibraryImport(Library)]
    private static partial sbyte fribidi_get_par_embedding_levels_ex(
        uint[] types,
        uint[] brackets,
        int length,
        ref int direction,
        [Out] sbyte[] levels
    );
}
