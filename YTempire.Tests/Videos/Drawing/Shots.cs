using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Tests.Videos.Drawing;

/// <summary>One good example of every kind of scene, spoken at a natural pace.</summary>
internal static class Shots
{
    public static readonly BrandTheme Money = new("Money Basics", "#5EEAB5", "#FFB454", "#0B1530");

    public static IReadOnlyDictionary<string, (string Heading, SceneContent Content, string Words)> Kinds { get; } =
        new Dictionary<string, (string, SceneContent, string)>
        {
            ["title"] = (
                "",
                new TitleContent("Why Compound Interest Feels Like Magic", ["Compound Interest", "Magic"], "Money basics"),
                "Two friends save the same amount every month. One of them retires with twice as much."
            ),
            ["statement"] = (
                "The idea",
                new StatementContent("Your money earns money, and then that money earns money too.", ["earns money"]),
                "Interest means your money earns money. And next year, that money starts earning too."
            ),
            ["bar"] = (
                "$10,000 at 8% a year",
                new ChartContent(
                    ChartStyle.Bar,
                    "$",
                    [new("Today", 10000), new("10 years", 21589), new("20 years", 46610), new("30 years", 100627)]
                ),
                "Put away ten thousand dollars. After ten years it is about twenty one thousand. After twenty, forty six. After thirty, one hundred thousand."
            ),
            ["line"] = (
                "Starting at 25 vs. 35",
                new ChartContent(
                    ChartStyle.Line,
                    "$",
                    [new("25", 0), new("35", 36833), new("45", 118589), new("55", 300059), new("65", 702856)]
                ),
                "The one who starts at twenty five has thirty six thousand at thirty five, and seven hundred thousand at sixty five."
            ),
            ["area"] = (
                "Rain in Lisbon",
                new ChartContent(
                    ChartStyle.Area,
                    " mm",
                    [new("Jan", 99.9), new("Mar", 52.9), new("May", 55.7), new("Jul", 4.2), new("Sep", 32.9), new("Nov", 127.6)]
                ),
                "January brings a hundred millimetres of rain, July almost none, and by November it pours again."
            ),
            ["pie"] = (
                "Where a salary goes",
                new ChartContent(
                    ChartStyle.Pie,
                    "%",
                    [new("Housing", 34), new("Food", 18), new("Transport", 14), new("Savings", 12), new("Everything else", 22)]
                ),
                "Housing takes a third. Food is next, then transport. Savings get twelve percent, and the rest just goes."
            ),
            ["big_number"] = (
                "The price of waiting",
                new BigNumberContent("$174,494", "more at 65, for starting ten years earlier"),
                "Waiting ten years costs one hundred seventy four thousand dollars."
            ),
            ["equation"] = (
                "The rule of 72",
                new EquationContent(["72", "/", "8", "=", "9"], "years until your money doubles"),
                "Divide seventy two by your return of eight percent, and you get nine years to double."
            ),
            ["list"] = (
                "Three moves for this week",
                new ListContent(["Start today, even small", "Automate the transfer", "Leave it alone for ten years"], true),
                "Start today, even if it is small. Automate it, so you never decide again. And then leave it alone."
            ),
            ["timeline"] = (
                "How money learned to grow",
                new TimelineContent([
                    new("1494", "Pacioli prints the rule of 72"),
                    new("1690", "Bernoulli finds e"),
                    new("1924", "The first mutual fund opens"),
                    new("1976", "Bogle sells the first index fund"),
                ]),
                "In fourteen ninety four Pacioli writes down the rule. Two centuries later Bernoulli finds e. The first mutual fund opens, and then Bogle sells the index."
            ),
            ["comparison"] = (
                "Two ways to save",
                new ComparisonContent(
                    new("Savings account", ["Safe", "About 1 % a year", "Inflation eats it"]),
                    new("Index fund", ["Goes up and down", "About 7 % a year", "Needs ten years of patience"])
                ),
                "A savings account is safe, pays one percent, and inflation eats it. An index fund moves up and down, but pays seven, if you wait."
            ),
            ["quote"] = (
                "",
                new QuoteContent("The first rule of compounding is to never interrupt it unnecessarily.", "Charlie Munger"),
                "Charlie Munger said it best: never interrupt it unnecessarily."
            ),
            ["diagram"] = (
                "The loop that makes you rich",
                new DiagramContent(
                    ["Deposit", "Interest", "Bigger balance", "More interest"],
                    [new(0, 1, null), new(1, 2, "is added"), new(2, 3, null), new(3, 2, null)]
                ),
                "A deposit earns interest. The interest is added, the balance grows, and that earns even more interest."
            ),
            ["code"] = (
                "The whole trick in code",
                new CodeContent(
                    "python",
                    "balance = 10_000\nfor year in range(30):\n    # eight percent, every year\n    balance *= 1.08\n\nprint(f\"{balance:,.0f}\")"
                ),
                "Start with ten thousand. For thirty years, multiply by one point zero eight. Print the balance."
            ),
            ["end_card"] = (
                "",
                new EndCardContent("Start small. Start now.", "Subscribe for one money idea a week"),
                "Start small, start now, and let time do the heavy lifting."
            ),
        };

    public static SceneShot Of(string kind, VideoFormat format, BrandTheme? theme = null, int seed = 42)
    {
        var (heading, content, words) = Kinds[kind];
        return Make(heading, content, words, format, theme ?? Money, seed);
    }

    /// <summary>Words at 150 a minute; elements appear evenly over the speech.</summary>
    public static SceneShot Make(
        string heading,
        SceneContent content,
        string narration,
        VideoFormat format,
        BrandTheme? theme = null,
        int seed = 42,
        string? image = null,
        double? seconds = null
    )
    {
        var words = narration.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = 0.3;
        var timings = new List<WordTiming>();
        foreach (var word in words)
        {
            var length = 0.16 + 0.045 * word.Length;
            timings.Add(new(word, at, at + length));
            at += length + (word[^1] is '.' or ',' ? 0.28 : 0.04);
        }

        var total = seconds ?? Math.Max(2.5, at + 0.6);
        var n = Elements(content);
        var cues = Enumerable.Range(0, n).Select(i => 0.5 + (total - 2) * i / Math.Max(1, n)).ToArray();
        return new(heading, content, new("s1", 0, (int)Math.Round(total * 30), 0.3, timings, cues), format, theme ?? Money, seed, image);
    }

    private static int Elements(SceneContent content) =>
        content switch
        {
            ChartContent c => c.Points.Count,
            EquationContent e => e.Parts.Count,
            ListContent l => l.Items.Count,
            TimelineContent t => t.Events.Count,
            ComparisonContent c => c.Left.Points.Count + c.Right.Points.Count,
            DiagramContent d => d.Nodes.Count,
            _ => 0,
        };
}
