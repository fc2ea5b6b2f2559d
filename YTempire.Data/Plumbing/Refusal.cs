namespace YTempire.Data.Plumbing;

/// <summary>An expected "no" that a person can mend. Never thrown: returned inside an <see cref="Outcome{T}"/>.</summary>
/// <param name="Code">Stable, dotted and lower case, such as <c>script.too_long</c>; tests and the API rely on it.</param>
/// <param name="Sentence">What happened, one plain sentence.</param>
/// <param name="Mend">What the person can do about it, one plain sentence.</param>
public sealed record Refusal(string Code, string Sentence, string Mend)
{
    public override string ToString() => $"{Sentence} {Mend}";
}
