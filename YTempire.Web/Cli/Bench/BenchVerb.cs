using System.CommandLine;

namespace YTempire.Web.Cli.Bench;

/// <summary>
/// <c>./ytempire bench NAME</c>: how fast the product is on this machine, against a peer or floor measured in the same run. One class per
/// bench, beside this one.
/// </summary>
internal static class BenchVerb
{
    public static Command Create() =>
        new("bench", "Measures how fast this is here, each against a peer or floor in the same run.")
        {
            QueueBench.Create(),
            RenderBench.Create(),
        };

    /// <summary>A bench as a verb: <paramref name="measure"/> yields its rows as they come. The verdicts are in the rows, not in the exit code.</summary>
    public static Command Of(string name, string description, Func<CancellationToken, IAsyncEnumerable<BenchRow>> measure)
    {
        var json = new Option<bool>("--json")
        {
            Description =
                "One JSON object a line: name, unit, ours, theirs, ratio, target, ok (ok is absent where a row is for information).",
        };
        var verb = new Command(name, description) { json };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                await BenchPrinter.PrintAsync(measure(cancel), parsed.GetValue(json), cancel);
                return Verbs.Ok;
            }
        );
        return verb;
    }
}
