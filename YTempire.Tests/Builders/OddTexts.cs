namespace YTempire.Tests.Builders;

/// <summary>What a field of a form may be given, by people and by others.</summary>
public static class OddTexts
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["empty"] = "",
            ["blanks"] = " \t\r\n\u00a0\u2003",
            ["huge"] = new string('x', 100_000),
            ["enormous"] = new string('x', 5_000_000),
            ["NUL"] = "a\0b",
            ["controls"] = "\u0001\u0007\u001b[31m\u007f\u0085",
            ["emoji"] = "👩‍👩‍👧‍👦🏳️‍🌈🇪🇺",
            ["right to left"] = "\u202eمرحبا\u202c שלום",
            ["CJK"] = "视频频道は映像チャンネル",
            ["combining"] = "Z̸̡̢̛̭̲a̷̧͎l̵̰̈g̶̱̿o̴̱͋",
            ["HTML"] = "<script>alert(1)</script><img src=x onerror=alert(1)>",
            ["SQL"] = "'; drop table users; --",
            ["formula"] = "=HYPERLINK(\"http://evil.example\",\"x\")",
            ["path"] = "../../../../etc/passwd%00",
            ["header"] = "a\r\nSet-Cookie: evil=1",
            ["template"] = "{{7*7}}${7*7}#{7*7}@(7*7)",
            ["number"] = "-9223372036854775809e308",
        };
}
