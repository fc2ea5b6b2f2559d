using Xunit;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Tests.Videos.Drawing;

/// <summary>Which words stand on the screen together.</summary>
public sealed class CaptionLayoutTests
{
    private const string Spoken =
        "Interest means your money earns money. And next year, that money starts earning too, because nobody took it away from you. It waits.";

    [Theory]
    [InlineData(VideoFormat.Landscape, 42)]
    [InlineData(VideoFormat.Short, 20)]
    [InlineData(VideoFormat.Square, 32)]
    public void Pages_hold_every_word_once_within_the_line_and_none_overlaps(VideoFormat format, int limit)
    {
        var pages = Pages(Spoken, format);
        Assert.Equal(Spoken, string.Join(' ', pages.SelectMany(p => p.Words).Select(w => w.Text)));
        Assert.All(pages, page => Assert.InRange(Text(page).Length, 1, limit));
        Assert.All(pages.Zip(pages.Skip(1)), next => Assert.True(next.First.End <= next.Second.Start));
    }

    [Fact]
    public void A_sentence_leaves_no_word_alone_on_its_last_page()
    {
        var pages = Pages("And next year, that money starts earning too.", VideoFormat.Landscape);
        Assert.Equal(2, pages.Count);
        Assert.All(pages, page => Assert.InRange(page.Words.Count, 3, 5));
    }

    [Fact]
    public void A_word_longer_than_a_line_stands_alone() =>
        Assert.Equal(3, Pages("Say Donaudampfschifffahrtsgesellschaft now", VideoFormat.Short).Count);

    private static IReadOnlyList<CaptionPage> Pages(string text, VideoFormat format) =>
        CaptionLayout.Pages([.. text.Split(' ').Select((w, i) => new WordTiming(w, i * 0.4, i * 0.4 + 0.35))], format, 60);

    private static string Text(CaptionPage page) => string.Join(' ', page.Words.Select(w => w.Text));
}
