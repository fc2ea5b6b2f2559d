using System.Diagnostics.CodeAnalysis;

namespace YTempire.Data.Plumbing;

/// <summary>Either a value or a <see cref="Plumbing.Refusal"/>: the one way in which this product says "no".</summary>
public readonly struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }
    public Refusal? Refusal { get; }

    /// <summary>True when there is a value; otherwise <see cref="Refusal"/> says why not.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsOk => Refusal is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
