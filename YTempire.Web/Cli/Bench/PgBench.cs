using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using YTempire.Data.Plumbing;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Web.Cli.Bench;

/// <summary>PostgreSQL's own load generator, as the peer: one connection, prepared statements, over the same socket as ours.</summary>
internal sealed partial class PgBench(string connectionString)
{
    private readonly NpgsqlConnectionStringBuilder connection = new(connectionString);
    private readonly string program = Find();

    /// <summary>Runs the script so many times, one after another; answers how many that were a second, without the connecting.</summary>
    public async Task<double> RunAsync(string script, int times, IReadOnlyDictionary<string, string> variables, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        string[] fixedArguments = ["--no-vacuum", "--protocol=prepared", "--client=1", "--jobs=1", "--file=-"];
        foreach (var argument in fixedArguments.Append($"--transactions={times}"))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in variables)
            start.ArgumentList.Add($"--define={name}={value}");
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGUSER"] = connection.Username;
        start.Environment["PGPASSWORD"] = connection.Password;
        start.Environment["PGDATABASE"] = connection.Database;
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(script.AsMemory(), cancel);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0 || !Done(output, times) || Speed().Match(output) is not { Success: true } found)
            throw new FailureException("pgbench.failed", $"pgbench did not get through: {(await error).Trim()} {output.Trim()}", "");
        return double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Beside the server that is measured (past a link to it), so that both are of one version.</summary>
    private static string Find()
    {
        var server = Path.Combine(PostgresBinaries.Find(ScratchInstance.Embedded()["Postgres:Bin"]), "postgres");
        var folder = Path.GetDirectoryName(File.ResolveLinkTarget(server, returnFinalTarget: true)?.FullName ?? server)!;
        var found = Path.Combine(folder, "pgbench");
        return File.Exists(found)
            ? found
            : throw new FailureException(
                "pgbench.missing",
                $"There is no pgbench in {folder}, beside PostgreSQL's other programs.",
                "Debian has it in the package postgresql; elsewhere it is often called postgresql-contrib."
            );
    }

    private static bool Done(string output, int times) => output.Contains($"actually processed: {times}/{times}", StringComparison.Ordinal);

    [GeneratedRegex(@"tps = ([0-9.]+) \(without initial connection time\)")]
    private static partial Regex Speed();
}
