using System.Diagnostics;
using Xunit;

namespace YTempire.Tests.Builders;

/// <summary>A small disk in memory, to be filled up. Mounting needs root: without it the test is left out loudly, and fails where CI=true.</summary>
public sealed class Tmpfs : IDisposable
{
    private readonly TempFolder _folder = new();

    public Tmpfs(int megabytes)
    {
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0755", "tmpfs", _folder.Path) is { Length: > 0 } refused)
        {
            _folder.Dispose();
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail($"A full disk cannot be tried: mount says {refused}");
            Assert.Skip($"NOT TESTED: a full disk; mount says {refused}");
        }
    }

    public string Path => _folder.Path;

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Leaves not a byte.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { 1024 * 1024, 4096 })
        {
            try
            {
                while (true)
                    ballast.Write(new byte[size]);
            }
            catch (IOException)
            {
                // No block of this size is left.
            }
        }
    }

    public void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", "--lazy", _folder.Path);
        _folder.Dispose();
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : errors.Trim();
    }
}
