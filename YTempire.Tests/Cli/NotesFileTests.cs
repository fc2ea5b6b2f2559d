using System.Text;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Tests.Builders;
using YTempire.Web.Cli;

namespace YTempire.Tests.Cli;

public sealed class NotesFileTests : IDisposable
{
    private const string Notes = "# Münzen\n\n- zehn 🪙\n";
    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_is_read_from_a_file_or_from_the_input_however_it_was_saved()
    {
        Assert.Equal("", await NotesFile.ReadAsync(null, Stream.Null, Cancel));
        Assert.Equal(Notes, await NotesFile.ReadAsync("-", new MemoryStream(Encoding.UTF8.GetBytes(Notes)), Cancel));
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal(Notes, await ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(Notes)]));
        Assert.Equal("", await ReadAsync([]));
    }

    [Fact]
    public async Task What_is_no_text_is_refused_with_one_sentence()
    {
        var png = await RefusedAsync(() => ReadAsync([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]));
        Assert.Equal("notes.not_text", png.Code);
        Assert.EndsWith("notes.md is no text. Give Markdown, CSV or plain text, saved as UTF-8.", png.Message, StringComparison.Ordinal);
        Assert.Equal("notes.not_text", (await RefusedAsync(() => ReadAsync("nul\0inside"u8.ToArray()))).Code);
        Assert.Equal("notes.not_text", (await RefusedAsync(() => ReadAsync(Encoding.Latin1.GetBytes("Münzen")))).Code);
        Assert.Equal("notes.too_large", (await RefusedAsync(() => ReadAsync(new byte[10_000_001]))).Code);
    }

    [Theory]
    [InlineData("/nowhere/notes.md", "notes.missing", "There is no file /nowhere/notes.md. Check the path after --notes.")]
    [InlineData("/tmp", "notes.unreadable", "/tmp is a folder, not a file. Name a text file that you may read after --notes.")]
    // The kernel opens it for anybody and then refuses to read.
    [InlineData("/proc/self/mem", "notes.unreadable", "/proc/self/mem cannot be read. Name a text file that you may read after --notes.")]
    public async Task What_cannot_be_read_is_refused_with_one_sentence(string path, string code, string sentence)
    {
        var refused = await RefusedAsync(() => NotesFile.ReadAsync(path, Stream.Null, Cancel));
        Assert.Equal((code, sentence), (refused.Code, refused.Message));
    }

    public void Dispose() => folder.Dispose();

    private async Task<string> ReadAsync(byte[] bytes)
    {
        var path = Path.Combine(folder.Path, "notes.md");
        await File.WriteAllBytesAsync(path, bytes, Cancel);
        return await NotesFile.ReadAsync(path, Stream.Null, Cancel);
    }

    private static Task<FailureException> RefusedAsync(Func<Task> read) => Assert.ThrowsAsync<FailureException>(read);
}
