using Xunit;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations;

/// <summary>What a start finds in its data folder that does not belong there.</summary>
public sealed class OddStartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Damaged_or_open_key_files_stop_it_with_a_sentence_and_mended_it_starts()
    {
        await using (var cluster = await OwnCluster.StartNewAsync())
        {
            await StopsAsync(cluster, "secrets/master.key", "not a key", "does not hold 32 bytes in base64");
            await StopsAsync(cluster, "secrets/passwords.json", "{ half", "is damaged");
            await StopsAsync(cluster, "keys/key-1.xml", "<key>half", "cannot be read");

            var key = Path.Combine(_folder.Path, "secrets/master.key");
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            await using (
                var open = await AppProcess.CallAsync(_folder.Path, cluster.Environment, "run", "--port", $"{AppProcess.FreePort()}")
            )
                Assert.Contains($"chmod 600 {key}", Assert.Single(open.Errors), StringComparison.Ordinal);

            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var (app, _) = await AppProcess.RunAsync(_folder.Path, cluster.Environment);
            Assert.Equal(0, await app.InterruptAsync());
            await app.DisposeAsync();
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task StopsAsync(OwnCluster cluster, string file, string content, string says)
    {
        var path = Path.Combine(_folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, content);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using var app = await AppProcess.CallAsync(_folder.Path, cluster.Environment, "run", "--port", $"{AppProcess.FreePort()}");
        Assert.Equal(1, app.ExitCode);
        var sentence = Assert.Single(app.Errors);
        Assert.Contains(says, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(content, sentence, StringComparison.Ordinal);
        File.Delete(path);
    }
}
