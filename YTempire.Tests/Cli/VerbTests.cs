using Xunit;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Cli;

/// <summary>What every verb owes a person: help, and one sentence with an exit code for whatever is wrong with the command itself.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("fly", "'fly'")]
    [InlineData("run --wings", "'--wings'")]
    [InlineData("run --port 0", "'0' is no port")]
    [InlineData("run --port 65536", "'65536' is no port")]
    [InlineData("run --port eighty", "'eighty' is no port")]
    [InlineData("make x --format round", "'round' is no format")]
    [InlineData("db url king", "'king' is no database role")]
    [InlineData("db", "command")]
    public async Task A_wrong_command_is_one_sentence_and_code_2(string command, string says)
    {
        await using var app = await AppProcess.CallAsync(_folder.Path, null, command.Split(' '));
        Assert.Equal(2, app.ExitCode);
        Assert.Contains(says, Assert.Single(app.Errors), StringComparison.Ordinal);
        Assert.Empty(app.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("run", "--port")]
    [InlineData("make", "--notes")]
    [InlineData("db", "migrate")]
    [InlineData("db psql", "ROLE")]
    [InlineData("db reset", "--yes")]
    public async Task Every_verb_explains_itself(string verb, string names)
    {
        await using var app = await AppProcess.CallAsync(_folder.Path, null, [.. verb.Split(' '), "--help"]);
        Assert.Equal(0, app.ExitCode);
        Assert.Empty(app.Errors);
        var help = string.Join('\n', app.Output);
        Assert.Contains($"./ytempire {verb}", help, StringComparison.Ordinal);
        Assert.Contains(names, help, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
