using System.Text;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Cli;

/// <summary>What <c>--notes</c> names: a file, or the input. Text, or one sentence on why it is none.</summary>
internal static class NotesFile
{
    private const string Input = "-";

    /// <summary>The 50,000 words that are read at most fill a twentieth of it: a file beyond that is something else.</summary>
    private const int MostBytes = 10_000_000;

    /// <summary>Empty without a path. Throws <c>FailureException</c>: <c>notes.missing</c>, <c>notes.unreadable</c>, <c>notes.too_large</c>, <c>notes.not_text</c>.</summary>
    public static async Task<string> ReadAsync(string? path, Stream input, CancellationToken cancel)
    {
        if (path is null)
            return "";
        if (path == Input)
            return Decode(await ReadAsync(input, "The input", cancel), "The input");
        try
        {
            await using var file = File.OpenRead(path);
            return Decode(await ReadAsync(file, path, cancel), path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FailureException("notes.missing", $"There is no file {path}.", "Check the path after --notes.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            var why = Directory.Exists(path) ? "is a folder, not a file" : "cannot be read";
            throw new FailureException("notes.unreadable", $"{path} {why}.", "Name a text file that you may read after --notes.");
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, string name, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        var part = new byte[81_920];
        // A terminal's stream does not hear of cancelling by itself.
        while (await stream.ReadAsync(part, cancel).AsTask().WaitAsync(cancel) is var got && got > 0)
        {
            all.Write(part, 0, got);
            if (all.Length > MostBytes)
                throw new FailureException(
                    "notes.too_large",
                    $"{name} holds more than {MostBytes / 1_000_000} MB.",
                    "Give the part that this video is about: 50,000 words are read at most."
                );
        }
        return all.ToArray();
    }

    private static string Decode(byte[] bytes, string name)
    {
        try
        {
            // Notepad's UTF-16 says so in its first two bytes; everything else must be UTF-8.
            var text = bytes switch
            {
                [0xFF, 0xFE, .. var little] => new UnicodeEncoding(false, false, true).GetString(little),
                [0xFE, 0xFF, .. var big] => new UnicodeEncoding(true, false, true).GetString(big),
                [0xEF, 0xBB, 0xBF, .. var marked] => new UTF8Encoding(false, true).GetString(marked),
                _ => new UTF8Encoding(false, true).GetString(bytes),
            };
            if (!text.Contains('\0', StringComparison.Ordinal))
                return text;
        }
        catch (DecoderFallbackException)
        {
            // Said below.
        }
        throw new FailureException("notes.not_text", $"{name} is no text.", "Give Markdown, CSV or plain text, saved as UTF-8.");
    }
}
