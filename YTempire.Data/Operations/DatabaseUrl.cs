using Npgsql;

namespace YTempire.Data.Operations;

/// <summary>A connection string as PostgreSQL's own programs read it.</summary>
public static class DatabaseUrl
{
    /// <summary><c>postgresql://login:password@/database?host=FOLDER</c> (RFC 3986; libpq, "Connection URIs"). It holds the password.</summary>
    public static string Of(string connectionString)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString);
        var host = text.Host ?? "localhost";
        var isSocket = host.StartsWith('/');
        var login = Uri.EscapeDataString(text.Username ?? "");
        var password = text.Password is { Length: > 0 } secret ? $":{Uri.EscapeDataString(secret)}" : "";
        // libpq knows TLS as disable, require, verify-ca or verify-full; Npgsql's names are the same words without the hyphen.
        string?[] options =
        [
            isSocket ? $"host={Uri.EscapeDataString(host)}" : null,
            isSocket && text.Port != NpgsqlConnection.DefaultPort ? $"port={text.Port}" : null,
            text.SslMode == SslMode.Prefer ? null : $"sslmode={Libpq(text.SslMode)}",
        ];
        var query = string.Join('&', options.OfType<string>());
        return $"postgresql://{login}{password}@{(isSocket ? "" : $"{host}:{text.Port}")}/{Uri.EscapeDataString(text.Database ?? "")}"
            + (query.Length == 0 ? "" : $"?{query}");
    }

    private static string Libpq(SslMode mode) =>
        mode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            SslMode.Disable or SslMode.Allow or SslMode.Prefer or SslMode.Require => mode.ToString().ToLowerInvariant(),
        };
}
