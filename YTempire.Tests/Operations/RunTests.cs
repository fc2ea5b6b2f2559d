using System.Net;
using Xunit;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations;

/// <summary><c>./ytempire run</c> as a process: its one line, its neighbours, its end, and what it comes back from.</summary>
public sealed class RunTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task It_starts_says_its_address_refuses_a_second_survives_kill_9_and_leaves_nothing_behind()
    {
        var data = Path.Combine(_folder.Path, "my data");
        await using (var first = AppProcess.Start(data, null, "run", "--port", $"{AppProcess.FreePort()}"))
        {
            var address = await first.LineAsync(line => line.StartsWith("http://localhost:", StringComparison.Ordinal));
            Assert.Equal([address], first.Output);
            Assert.Empty(first.Errors);
            await IsServedAsync(address);

            await using var second = await AppProcess.CallAsync(data, null, "run", "--port", $"{AppProcess.FreePort()}");
            Assert.Equal(1, second.ExitCode);
            Assert.Contains(
                $"already runs on {data}: ./ytempire run, process {first.Id}, at {address}",
                Assert.Single(second.Errors),
                StringComparison.Ordinal
            );

            var elsewhere = Path.Combine(_folder.Path, "other");
            await using var samePort = await AppProcess.CallAsync(elsewhere, null, "run", "--port", $"{new Uri(address).Port}");
            Assert.Equal(1, samePort.ExitCode);
            Assert.Contains("is taken by another program", Assert.Single(samePort.Errors), StringComparison.Ordinal);

            await first.KillAsync();
        }
        var (again, there) = await AppProcess.RunAsync(data);
        await using (again)
        {
            await IsServedAsync(there);
            Assert.NotEmpty(AppProcess.Naming(data));
            Assert.Equal(0, await again.InterruptAsync());
            Assert.Empty(AppProcess.Naming(data));
            Assert.Empty(again.Errors);
        }
    }

    [Fact]
    public async Task Another_address_needs_TLS_or_a_proxy_and_the_first_account_a_token_from_the_console()
    {
        var port = $"{AppProcess.FreePort()}";
        await using var bare = await AppProcess.CallAsync(_folder.Path, null, "run", "--bind", "0.0.0.0", "--port", port);
        Assert.Equal(1, bare.ExitCode);
        Assert.Contains("does not listen on 0.0.0.0 without TLS", Assert.Single(bare.Errors), StringComparison.Ordinal);

        var behind = new Dictionary<string, string?> { ["Proxy__Trusted"] = "127.0.0.1" };
        await using var app = AppProcess.Start(_folder.Path, behind, "run", "--bind", "0.0.0.0", "--port", port);
        var token = (await app.LineAsync(line => line.StartsWith("Set-up token", StringComparison.Ordinal))).Split(' ')[^1];
        // The proxy says that its visitor came in clear: nothing is shown.
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(port, "/login", "http")).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(port, "/health/live", "http")).Status);
        var (status, page) = await AskAsync(port, "/register", "https");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Set-up token", page, StringComparison.Ordinal);
        Assert.DoesNotContain(token, page, StringComparison.Ordinal);
        var logs = Directory.EnumerateFiles(Path.Combine(_folder.Path, "logs")).Select(ReadShared);
        Assert.DoesNotContain(logs, log => log.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_one_sentence()
    {
        await using var app = await AppProcess.CallAsync("/dev/null/data", null, "run");
        Assert.Equal(1, app.ExitCode);
        Assert.Contains("cannot write into its data folder /dev/null/data", Assert.Single(app.Errors), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task IsServedAsync(string address)
    {
        using var client = new HttpClient();
        var ready = await client.GetStringAsync(new Uri(address + "/health/ready"), TestContext.Current.CancellationToken);
        Assert.Contains("\"name\":\"database.app\",\"status\":\"healthy\"", ready, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(string port, string path, string scheme)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{port}{path}"));
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-Host", "videos.example.com");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
