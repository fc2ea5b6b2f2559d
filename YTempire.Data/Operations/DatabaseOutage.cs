using System.Net.Sockets;
using Npgsql;

namespace YTempire.Data.Operations;

/// <summary>Tells "the database is away" from every other error: a page then says so, and that nothing is lost.</summary>
public static class DatabaseOutage
{
    /// <summary>Looks through what EF wraps around it. A statement that PostgreSQL refuses is no outage; shutting down or full it is one.</summary>
    public static bool IsBehind(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is PostgresException answered)
                return answered.IsTransient || answered.SqlState is PostgresErrorCodes.DiskFull or PostgresErrorCodes.AdminShutdown;
            if (error is NpgsqlException or SocketException)
                return true;
        }
        return false;
    }
}
