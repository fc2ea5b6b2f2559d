using Microsoft.Extensions.Configuration;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Data.Plumbing.Secrets;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations;

public sealed class SecretKeysTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void The_first_start_makes_a_key_that_only_its_owner_reads_and_the_next_finds_it()
    {
        var made = Read([]);
        Assert.Equal(32, made.Length);
        Assert.Equal(made, Read([]));
        Assert.NotEqual(made, SecretKeys.Read(Configuration([]), Data, SecretKeys.Pepper));
        var mode = File.GetUnixFileMode(Path.Combine(Data.Secrets, "master.key"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Fact]
    public async Task Many_first_starts_at_once_agree()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Convert.ToHexString(Read([])))));
        Assert.Single(keys.Distinct());
    }

    [Fact]
    public void A_setting_goes_before_the_file()
    {
        var wanted = Enumerable.Repeat((byte)7, 32).ToArray();
        Assert.Equal(wanted, Read(new() { ["Secrets:MasterKey"] = Convert.ToBase64String(wanted) }));
        Assert.False(File.Exists(Path.Combine(Data.Secrets, "master.key")));
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("c2hvcnQ=")]
    public void A_malformed_key_is_one_sentence(string text)
    {
        var failure = Assert.Throws<FailureException>(() => Read(new() { ["Secrets:MasterKey"] = text }));
        Assert.Equal("secrets.malformed", failure.Code);
        Assert.DoesNotContain(text, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_file_that_is_missing_is_not_made()
    {
        var path = Path.Combine(folder.Path, "elsewhere.key");
        var failure = Assert.Throws<FailureException>(() => Read(new() { ["Secrets:MasterKeyFile"] = path }));
        Assert.Equal("secrets.unreadable", failure.Code);
        Assert.False(File.Exists(path));
    }

    public void Dispose() => folder.Dispose();

    private DataFolder Data => new(folder.Path);

    private byte[] Read(Dictionary<string, string?> settings) => SecretKeys.Read(Configuration(settings), Data, SecretKeys.MasterKey);

    private static IConfiguration Configuration(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
