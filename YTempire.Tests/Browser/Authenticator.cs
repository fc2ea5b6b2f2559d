using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace YTempire.Tests.Browser;

/// <summary>The newcomer's authenticator app: <c>oathtool</c>, a program that knows nothing of ours.</summary>
public sealed class Authenticator(string secret)
{
    private long _lastStep;

    /// <summary>A code not used yet. Three come without waiting: of the last half-minute, of this one and of the next.</summary>
    public string NextCode()
    {
        var seconds = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var now = seconds / 30;
        // Near the end of a half-minute the last one's code may be too old by the time that it arrives.
        _lastStep = Math.Max(_lastStep + 1, seconds % 30 < 15 ? now - 1 : now);
        Assert.True(_lastStep <= now + 1, "Three codes within half a minute are all there are.");
        return CodeOf(_lastStep);
    }

    /// <summary>The code that was given out last.</summary>
    public string LastCode => CodeOf(_lastStep);

    private string CodeOf(long step)
    {
        var start = new ProcessStartInfo("oathtool") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "--totp", "--base32", "--now", $"@{(step * 30).ToString(CultureInfo.InvariantCulture)}", secret })
            start.ArgumentList.Add(argument);
        using var tool = Process.Start(start)!;
        var code = tool.StandardOutput.ReadToEnd().Trim();
        tool.WaitForExit();
        Assert.Equal(0, tool.ExitCode);
        return code;
    }
}
