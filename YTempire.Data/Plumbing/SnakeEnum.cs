using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace YTempire.Data.Plumbing;

/// <summary>Enums as the database (and the API) writes them: <c>BetaTester</c> is <c>beta_tester</c>.</summary>
public static partial class SnakeEnum
{
    public static string ToSnake<TEnum>(this TEnum value)
        where TEnum : struct, Enum => Cache<TEnum>.Words[value];

    /// <exception cref="ArgumentException">No value is written so.</exception>
    public static TEnum Parse<TEnum>(string text)
        where TEnum : struct, Enum =>
        Cache<TEnum>.Values.TryGetValue(text, out var value)
            ? value
            : throw new ArgumentException($"'{text}' is not a {typeof(TEnum).Name}.", nameof(text));

    internal static IEnumerable<string> Words(Type type) => Enum.GetNames(type).Select(Snake);

    private static string Snake(string name) => Humps().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Humps();

    private static class Cache<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Words = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(v => v, v => Snake(v.ToString()));
        public static readonly FrozenDictionary<string, TEnum> Values = Words.ToFrozenDictionary(p => p.Value, p => p.Key);
    }
}

internal sealed class SnakeEnumConverter<TEnum>() : ValueConverter<TEnum, string>(v => v.ToSnake(), t => SnakeEnum.Parse<TEnum>(t))
    where TEnum : struct, Enum;
