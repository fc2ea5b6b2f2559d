using System.Security.Cryptography;
using System.Text;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations.Embedded;

/// <summary>
/// Where a cluster's files lie and who its server runs as. PostgreSQL refuses to run as root, so root lends it a system user of its own;
/// when that user cannot reach the data folder (such as below /root) the files lie under /var/lib/ytempire.
/// </summary>
/// <param name="Folder">The cluster's own folder, <c>pg</c>.</param>
/// <param name="Sockets">Folder of the Unix socket; short enough for the 107 bytes that a socket's path may have.</param>
/// <param name="AsUser">Command prefix that drops root's rights; empty otherwise.</param>
public sealed record ClusterHome(string Folder, string Sockets, IReadOnlyList<string> AsUser)
{
    private const string ServiceUser = "ytempire";
    private const string Elsewhere = "/var/lib/ytempire";
    private const int LongestSocketPath = 107;

    public string Parent => Path.GetDirectoryName(Folder)!;

    public static async Task<ClusterHome> PrepareAsync(string dataFolder, CancellationToken cancel)
    {
        var folder = Path.Combine(dataFolder, "cluster");
        string[] asUser = [];
        if (Environment.IsPrivilegedProcess)
        {
            await MustAsync(
                cancel,
                "sh",
                "-c",
                $"id -u {ServiceUser} >/dev/null 2>&1 || useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin {ServiceUser}"
            );
            asUser = ["setpriv", $"--reuid={ServiceUser}", $"--regid={ServiceUser}", "--clear-groups"];
            if (!await CanWriteAsync(folder, asUser, cancel))
            {
                folder = Path.Combine(Elsewhere, ShortHash(dataFolder));
                if (!await CanWriteAsync(folder, asUser, cancel))
                    throw new FailureException(
                        "postgres.folder",
                        $"The database's user {ServiceUser} can write neither in {dataFolder} nor in {Elsewhere}.",
                        "Name another data folder with YTEMPIRE_DATA."
                    );
            }
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
        return new ClusterHome(Path.Combine(folder, "pg"), await SocketsAsync(folder, asUser, cancel), asUser);
    }

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static async Task<string> SocketsAsync(string folder, string[] asUser, CancellationToken cancel)
    {
        if (Encoding.UTF8.GetByteCount(Path.Combine(folder, ".s.PGSQL.5432")) <= LongestSocketPath)
            return folder;
        var shorter = $"/tmp/ytempire-{ShortHash(folder)}";
        // In a folder that everyone may write to, an existing one must be ours, or it is a trap.
        await MustAsync(
            cancel,
            [.. asUser, "sh", "-c", $"mkdir -m 700 {shorter} 2>/dev/null || {{ test -O {shorter} && chmod 700 {shorter}; }}"]
        );
        return shorter;
    }

    private static async Task<bool> CanWriteAsync(string folder, string[] asUser, CancellationToken cancel)
    {
        // Only a folder that is made here is opened for passing through; an existing one keeps the rights its owner gave it.
        await MustAsync(cancel, "mkdir", "-p", "-m", "711", Path.GetDirectoryName(folder)!);
        await MustAsync(cancel, "install", "-d", "-m", "700", "-o", ServiceUser, "-g", ServiceUser, folder);
        return (await Shell.RunAsync([.. asUser, "test", "-w", folder], cancel)).ExitCode == 0;
    }

    private static async Task MustAsync(CancellationToken cancel, params IReadOnlyList<string> command)
    {
        var (exitCode, output) = await Shell.RunAsync(command, cancel);
        if (exitCode != 0)
            throw new FailureException(
                "postgres.folder",
                $"The database's folder could not be prepared: {output}.",
                "Name another data folder with YTEMPIRE_DATA."
            );
    }

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
