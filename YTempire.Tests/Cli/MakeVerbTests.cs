using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YTempire.Data.Accounts;
using YTempire.Data.Videos;
using YTempire.Tests.Builders;
using YTempire.Tests.Videos;

namespace YTempire.Tests.Cli;

/// <summary><c>./ytempire make</c> as a process of its own, from an empty data folder.</summary>
public sealed class MakeVerbTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private const string Notes = """
        Ten coins make a start.

        - First they rest.
        - Then they double.

        Patience does the work.
        """;

    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Out => Path.Combine(folder.Path, "out");

    [Fact]
    public async Task An_interrupted_making_is_cancelled_and_the_same_command_goes_on_where_it_was()
    {
        string[] make = ["make", "Ten coins", "--notes", "-", "--format", "square", "--minutes", "0.15", "--out", Out];
        using (var first = Verb.Start(database, folder.Path, Notes, make))
        {
            // The second: so that one scene at least is spoken by then.
            var spoken = 0;
            while (spoken < 2 && await first.LineAsync() is { } line)
                spoken += line.StartsWith("speak_scene", StringComparison.Ordinal) ? 1 : 0;
            Assert.Equal(2, spoken);
            await first.InterruptAsync();
            var (code, _, errors) = await first.EndAsync();
            Assert.Equal((130, "Cancelled. The same command goes on where it was."), (code, errors));
        }
        Assert.Equal([GenerationStatus.Cancelled], await StatesAsync());
        Assert.Empty(Directory.GetFileSystemEntries(Out));

        await File.WriteAllTextAsync(Path.Combine(Out, "report.json"), "of an earlier video", Cancel);
        using var second = Verb.Start(database, folder.Path, Notes, make);
        var (end, lines, said) = await second.EndAsync();
        Assert.True(end == 0, said + string.Join('\n', lines));
        Assert.Equal([GenerationStatus.Cancelled, GenerationStatus.Ready], await StatesAsync());
        Assert.Contains(
            lines,
            l => l.StartsWith("speak_scene", StringComparison.Ordinal) && l.EndsWith("was there", StringComparison.Ordinal)
        );
        Assert.Contains("Replaced: report.json", lines);
        Assert.Equal(Path.Combine(Out, "video.mp4"), lines[^1]);
        string[] files = ["captions.srt", "captions.vtt", "report.json", "script.json", "thumb.jpg", "video.mp4"];
        Assert.Equal(files, Directory.GetFileSystemEntries(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var film = await MediaTool.ProbeAsync(Path.Combine(Out, "video.mp4"), "-show_streams");
        Assert.Equal(1080, film.GetProperty("streams")[0].GetProperty("height").GetInt32());
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Out, "report.json"), Cancel)).RootElement;
        Assert.Equal("Ten coins", report.GetProperty("title").GetString());
        await BelongsToTheOperatorAsync();
    }

    [Theory]
    [InlineData("There is no file nowhere.md. Check the path after --notes.", "make", "Coins", "--notes", "nowhere.md")]
    [InlineData("There is no such sample topic. Choose one from the list.", "make", "--sample", "perpetual-motion")]
    [InlineData("A video needs a topic. Type what it is about, or choose a sample.", "make")]
    [InlineData("There is no account of nobody@example.org. Check the address after --as.", "make", "Coins", "--as", "nobody@example.org")]
    public async Task What_cannot_be_made_is_refused_with_one_sentence(string sentence, params string[] arguments)
    {
        using var verb = Verb.Start(database, folder.Path, "", arguments);
        var (code, lines, errors) = await verb.EndAsync();
        Assert.Equal((1, 0, sentence), (code, lines.Count, errors));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.mp4", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("'round' is no format: landscape, short or square.", "make", "Coins", "--format", "round")]
    [InlineData("'--fromat'", "make", "Coins", "--fromat", "short")]
    public async Task What_is_not_understood_is_named_and_exits_with_two(string sentence, params string[] arguments)
    {
        using var verb = Verb.Start(database, folder.Path, "", arguments);
        var (code, _, errors) = await verb.EndAsync();
        Assert.Equal(2, code);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', errors);
    }

    [Fact]
    public async Task A_channel_that_the_account_does_not_have_is_refused_with_those_it_has()
    {
        var tenant = await Tenants.AddAsync(database, "EVE");
        using var verb = Verb.Start(database, folder.Path, "", "make", "Coins", "--as", "eve@example.org", "--channel", "Mallory's");
        var (code, _, errors) = await verb.EndAsync();
        Assert.Equal((1, $"That account has no such channel. Name one with --channel: {tenant.Name}'s channel."), (code, errors));
    }

    public void Dispose() => folder.Dispose();

    private async Task<IReadOnlyList<GenerationStatus>> StatesAsync()
    {
        await using var db = Tenants.OpenAsSuperuser(database);
        return await db
            .Videos.Where(v => v.Title == "Ten coins")
            .OrderBy(v => v.CreatedAt)
            .Select(v => v.GenerationStatus)
            .ToListAsync(Cancel);
    }

    private async Task BelongsToTheOperatorAsync()
    {
        await using var db = Tenants.OpenAsSuperuser(database);
        var owner = await db.Users.SingleAsync(u => db.Videos.Any(v => v.UserId == u.Id && v.Title == "Ten coins"), Cancel);
        Assert.Equal((LocalOperator.Email, false), (owner.Email, owner.CanSignIn));
    }
}
