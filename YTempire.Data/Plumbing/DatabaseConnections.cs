using Microsoft.Extensions.Configuration;

namespace YTempire.Data.Plumbing;

/// <summary>
/// One connection string per role, from <c>ConnectionStrings:App</c> and so on. <see cref="Bootstrap"/> is a superuser's: only
/// <c>db migrate</c> has it, to make the roles and the database; the web process never does.
/// </summary>
public sealed record DatabaseConnections(IReadOnlyDictionary<DatabaseRole, string> ByRole, string? Bootstrap = null)
{
    public static DatabaseConnections From(IConfiguration configuration) =>
        new(
            Enum.GetValues<DatabaseRole>()
                .Select(role => (role, text: configuration.GetConnectionString(role.ToString())))
                .Where(pair => !string.IsNullOrWhiteSpace(pair.text))
                .ToDictionary(pair => pair.role, pair => pair.text!),
            configuration.GetConnectionString(nameof(Bootstrap))
        );

    /// <exception cref="FailureException">There is none for this role.</exception>
    public string Of(DatabaseRole role) =>
        ByRole.TryGetValue(role, out var text)
            ? text
            : throw new FailureException(
                "database.connection_missing",
                $"There is no connection string for the database role {role}.",
                $"Set ConnectionStrings__{role}, or start with ./ytempire run, which brings its own database."
            );
}
