using Xunit;
using YTempire.Tests.Builders;
using YTempire.Web.Cli;

namespace YTempire.Tests.Cli;

/// <summary>What every verb owes a person: help, and one sentence with an exit code for whatever is wrong with the command itself.</summary>
public sealed class VerbTests
{
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
        var (code, output, error) = await CallAsync(command);
        Assert.Equal(2, code);
        Assert.Contains(says, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("run", "--port")]
    [InlineData("make", "--notes")]
    [InlineData("db", "migrate")]
    [InlineData("db psql", "ROLE")]
    [InlineData("db reset", "--yes")]
    public async Task Every_verb_explains_itself(string verb, string names)
    {
        var (code, help, error) = await CallAsync($"{verb} --help");
        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.Contains($"./ytempire {verb}", help, StringComparison.Ordinal);
        Assert.Contains(names, help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_ends_with_that_code_and_has_touched_nothing()
    {
        using var folder = new TempFolder();
        await using var app = await AppProcess.CallAsync(folder.Path, null, "fly");
        Assert.Equal(2, app.ExitCode);
        Assert.Single(app.Errors);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static async Task<(int Code, string Output, string Error)> CallAsync(string command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await Verbs.RunAsync(command.Split(' '), output, error), output.ToString(), error.ToString());
    }
}
