using Npgsql;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations.Embedded;

/// <summary>Writes the connection strings of what is embedded into configuration: one per database role, and one for Redis.</summary>
public static class InstanceConnections
{
    public const string Redis = nameof(Redis);
    private const string Database = "ytempire";

    internal static void Fill(Dictionary<string, string?> settings, InstancePasswords passwords, InstanceCard card)
    {
        if (card.RedisPort is { } port)
            settings[$"ConnectionStrings:{Redis}"] = EmbeddedRedis.ConnectionStringFor(port, passwords.Redis);
        if (card.Sockets is not { } sockets)
            return;
        foreach (var (role, password) in passwords.Roles)
            settings[$"ConnectionStrings:{role}"] = Text(sockets, Login(role), password);
        settings[$"ConnectionStrings:{nameof(DatabaseConnections.Bootstrap)}"] = Text(
            sockets,
            PostgresOptions.Superuser,
            passwords.Superuser
        );
    }

    public static string Login(DatabaseRole role) => $"ytempire_{role.ToString().ToLowerInvariant()}";

    public static string Text(string sockets, string login, string password, string database = Database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = sockets,
            Username = login,
            Password = password,
            Database = database,
        }.ConnectionString;
}
