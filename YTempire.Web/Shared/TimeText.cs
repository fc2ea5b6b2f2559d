using System.Globalization;
using Microsoft.Extensions.Localization;

namespace YTempire.Web.Shared;

/// <summary>Times and spans as people say them.</summary>
public static class TimeText
{
    public static string Relative(DateTimeOffset at, DateTimeOffset now, IStringLocalizer<SharedTexts> texts)
    {
        var gap = (now - at).Duration();
        var suffix = at > now ? "In" : "Ago";
        return gap switch
        {
            { TotalSeconds: < 45 } => texts["JustNow"],
            { TotalMinutes: < 60 } => texts["Minutes" + suffix, Math.Max(1, (int)Math.Round(gap.TotalMinutes))],
            { TotalHours: < 24 } => texts["Hours" + suffix, (int)Math.Round(gap.TotalHours)],
            { TotalDays: < 7 } => texts["Days" + suffix, (int)Math.Round(gap.TotalDays)],
            _ => at.ToString("d MMM yyyy", CultureInfo.CurrentCulture),
        };
    }

    /// <summary>To the second, with the zone's offset, in the reader's own zone (UTC while that is unknown).</summary>
    public static string Exact(DateTimeOffset at, TimeZoneInfo? zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone ?? TimeZoneInfo.Utc);
        return string.Create(CultureInfo.CurrentCulture, $"{local:D}, {local:T} (UTC{local:zzz})");
    }

    /// <summary>A length: <c>0:42</c>, <c>12:05</c>, <c>1:02:03</c>.</summary>
    public static string Length(double seconds)
    {
        var span = TimeSpan.FromSeconds(Math.Max(0, Math.Round(seconds)));
        return span.TotalHours >= 1
            ? span.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)
            : span.ToString(@"m\:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>How long work took or will take: <c>0.4 s</c>, <c>42 s</c>, <c>3 min</c>.</summary>
    public static string Span(TimeSpan span, IStringLocalizer<SharedTexts> texts) =>
        span switch
        {
            { TotalSeconds: < 0.05 } => texts["NoTime"],
            { TotalSeconds: < 10 } => texts["Seconds", span.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture)],
            { TotalSeconds: < 90 } => texts["Seconds", Math.Round(span.TotalSeconds).ToString("0", CultureInfo.CurrentCulture)],
            { TotalMinutes: < 90 } => texts["Minutes", Math.Round(span.TotalMinutes).ToString("0", CultureInfo.CurrentCulture)],
            _ => texts["Hours", span.TotalHours.ToString("0.0", CultureInfo.CurrentCulture)],
        };
}
