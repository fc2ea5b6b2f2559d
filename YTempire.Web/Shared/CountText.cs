using Microsoft.Extensions.Localization;

namespace YTempire.Web.Shared;

/// <summary>Sentences with a number in them: one of something has words of its own, under <c>key.one</c>.</summary>
public static class CountText
{
    /// <param name="count">The text's <c>{0}</c>; <paramref name="more"/> are the others.</param>
    public static string Count(this IStringLocalizer texts, string key, long count, params object[] more)
    {
        var name = count == 1 && texts[key + ".one"] is { ResourceNotFound: false } ? key + ".one" : key;
        return texts[name, [count, .. more]];
    }
}
