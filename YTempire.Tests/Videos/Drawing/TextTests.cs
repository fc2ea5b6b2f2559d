using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Tests.Videos.Drawing;

/// <summary>Whatever a person writes is drawn as they wrote it, or refused; never boxes, never silently another font.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("لماذا تبدو الفائدة المركبة سحرا؟")]
    [InlineData("复利为什么像魔法")]
    [InlineData("なぜ複利は魔法か")]
    [InlineData("चक्रवृद्धि ब्याज")]
    [InlineData("Family 👨‍👩‍👧 grows 🚀 to 10×")]
    [InlineData("abc שלום 123 def — Ελλάδα Москва")]
    [InlineData("<b>Bold</b> & {braces} \\ --> %s")]
    [InlineData("tab\there\u0007 and \u200Bzero width")]
    public void Every_character_has_its_glyph(string text)
    {
        var clean = Shaper.Clean(text);
        var (units, _) = new Shaper(FontShelf.Shared).Shape(clean, TextStyle.Heading);
        Assert.DoesNotContain(units.SelectMany(u => u.Runs).SelectMany(r => r.Glyphs), glyph => glyph == 0);
        Assert.Equal(clean.Replace(" ", ""), string.Concat(units.Select(u => u.Text)));
        using var film = new SceneFilm(Shots.Make(text, new ListContent([text, text], false), text, VideoFormat.Square), FontShelf.Shared);
        film.Draw(0);
        film.Draw(90);
        Assert.Empty(film.Evidence.SafeAreaViolations);
    }

    [Fact]
    public void Arabic_letters_join_and_the_line_starts_at_the_right()
    {
        var shaper = new Shaper(FontShelf.Shared);
        var (word, rightToLeft) = shaper.Shape("بيت", TextStyle.Heading);
        var alone = "بيت".SelectMany(c => shaper.Shape(c.ToString(), TextStyle.Heading).Units[0].Runs[0].Glyphs);
        Assert.True(rightToLeft);
        Assert.NotEqual(alone.Reverse(), word[0].Runs.SelectMany(r => r.Glyphs));
        using var type = new Typesetter(FontShelf.Shared);
        var line = type.Line("בית ספר 12 abc", TextStyle.Heading, 50);
        var x = line.Units.ToDictionary(u => line.Text[u.Start..u.End], u => u.X);
        Assert.True(x["בית"] > x["ספר"] && x["ספר"] > x["12"] && x["12"] > x["abc"]);
    }

    [Fact]
    public void A_very_long_word_is_set_smaller_or_cut_and_the_cut_is_told()
    {
        var word = new string('W', 400);
        using var film = new SceneFilm(Shots.Make(word, new StatementContent(word, []), word, VideoFormat.Short), FontShelf.Shared);
        film.Draw(0);
        film.Draw(60);
        Assert.Empty(film.Evidence.SafeAreaViolations);
        Assert.NotEmpty(film.Evidence.EllipsisedTexts);
    }

    [Theory]
    [InlineData("漢")]
    [InlineData("ภาษา")]
    public void Without_a_font_that_has_it_a_character_is_refused(string text)
    {
        var failure = Assert.Throws<FailureException>(() => new Shaper(new FontShelf([])).Shape(text, TextStyle.Heading));
        Assert.Equal("text.glyph_missing", failure.Code);
    }
}
