using System.Text.Json.Serialization;

namespace YTempire.Web.Cli.Bench;

/// <summary>
/// One thing measured. <see cref="Ours"/> and <see cref="Theirs"/> are medians of runs that took turns, in <see cref="Unit"/>; a row without
/// <see cref="Ok"/> is for information, since a time without a peer says more of the machine than of the product.
/// </summary>
/// <param name="Name">Dotted, such as <c>queue.claim_complete</c>.</param>
/// <param name="Theirs">The peer or floor, measured in the same run.</param>
/// <param name="Ratio">Ours by theirs.</param>
/// <param name="Target">Such as <c>&gt;= 0.9</c>.</param>
internal sealed record BenchRow(
    string Name,
    string Unit,
    double Ours,
    double? Theirs = null,
    double? Ratio = null,
    string? Target = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Ok = null
)
{
    /// <summary>More is better: met when ours is at least so many times theirs.</summary>
    public static BenchRow AtLeast(string name, string unit, double ours, double theirs, double target) =>
        new(name, unit, ours, theirs, ours / theirs, FormattableString.Invariant($">= {target}"), ours / theirs >= target);

    /// <summary>Less is better: met when ours is at most so many times theirs.</summary>
    public static BenchRow AtMost(string name, string unit, double ours, double theirs, double target) =>
        new(name, unit, ours, theirs, ours / theirs, FormattableString.Invariant($"<= {target}"), ours / theirs <= target);

    public static BenchRow Info(string name, string unit, double ours, string? target = null) => new(name, unit, ours, Target: target);
}
