using System.Net;
using System.Net.Sockets;
using Garnet;

namespace YTempire.Web.Operations.Embedded;

/// <summary>
/// Garnet inside this process, speaking Redis' protocol on loopback with a password. One node and development only: its log never
/// shrinks; production names a Redis 7 in ConnectionStrings:Redis.
/// </summary>
public sealed class EmbeddedRedis : IDisposable
{
    private readonly GarnetServer _server;

    private EmbeddedRedis(GarnetServer server, string connectionString) => (_server, ConnectionString) = (server, connectionString);

    public string ConnectionString { get; }

    /// <param name="folder">For its log; a start after <c>kill -9</c> recovers what was written up to a second before.</param>
    /// <param name="port">Taken when free, so that attached processes find it again after a restart; else a free one.</param>
    public static EmbeddedRedis Start(string folder, int? port, string password)
    {
        var chosen = port is { } wanted && IsFree(wanted) ? wanted : FreePort();
        var server = new GarnetServer([
            .. $"--bind 127.0.0.1 --port {chosen} --memory 64m --index 8m --page 1m --segment 16m".Split(' '),
            .. "--aof true --aof-commit-freq 1000 --aof-memory 16m --aof-page-size 4m --recover true --lua true -q true".Split(' '),
            // Without it a machine that lacks libaio would end the whole process.
            .. "--device-type RandomAccess".Split(' '),
            .. new[] { "--auth", "Password", "--password", password, "--checkpointdir", folder },
        ]);
        server.Start();
        return new EmbeddedRedis(server, ConnectionStringFor(chosen, password)) { Port = chosen };
    }

    public int Port { get; private init; }

    /// <summary>Never gives up: a cache that was away comes back by itself.</summary>
    public static string ConnectionStringFor(int port, string password) => $"127.0.0.1:{port},password={password},abortConnect=false";

    public void Dispose() => _server.Dispose();

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
