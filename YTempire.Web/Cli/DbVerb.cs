using System.CommandLine;
using System.CommandLine.Parsing;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Cli;

/// <summary><c>./ytempire db</c>: what an operator does to the database. What each does lies in <see cref="DbWork"/> and below.</summary>
internal static class DbVerb
{
    public const string Name = "db";

    /// <summary>Nobody signs in as the owner; the migrator becomes it at sign-in.</summary>
    private const string Owner = "owner";

    public static Command Create() =>
        new(Name, "Looks after the database: migrate, status, url, psql, reset.") { Migrate(), Status(), Url(), Psql(), Reset() };

    private static Command Migrate()
    {
        var verb = new Command("migrate", "Makes roles, tables and policies what this version expects; running it again changes nothing.");
        verb.SetAction((_, cancel) => DbWork.MigrateAsync(cancel));
        return verb;
    }

    private static Command Status()
    {
        var verb = new Command("status", "Tells where the database is, how large, and whether it is up to date.");
        verb.SetAction((_, cancel) => DbWork.StatusAsync(cancel));
        return verb;
    }

    private static Command Url()
    {
        var role = Role();
        var verb = new Command("url", "Prints a role's connection URL for other programs; it holds the password.") { role };
        verb.SetAction((parsed, cancel) => DbWork.UrlAsync(parsed.GetValue(role), cancel));
        return verb;
    }

    private static Command Psql()
    {
        var role = Role();
        var verb = new Command("psql", "Opens psql as a role; what follows goes to psql, such as -c 'select 1'.") { role };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction((parsed, cancel) => DbWork.PsqlAsync(parsed.GetValue(role), parsed.UnmatchedTokens, cancel));
        return verb;
    }

    private static Command Reset()
    {
        var yes = new Option<bool>("--yes") { Description = "Does not ask." };
        var verb = new Command("reset", "Drops the database and makes an empty one: for development.") { yes };
        verb.SetAction((parsed, cancel) => DbWork.ResetAsync(parsed.GetValue(yes), cancel));
        return verb;
    }

    private static Argument<DatabaseRole> Role() =>
        new("ROLE")
        {
            Description = $"{string.Join(", ", Words)} or {Owner}.",
            CustomParser = result => Parse(result, result.Tokens[0].Value),
        };

    private static DatabaseRole Parse(ArgumentResult result, string word)
    {
        var name = word == Owner ? nameof(DatabaseRole.Migrator) : word;
        if (Enum.GetNames<DatabaseRole>().FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
            return Enum.Parse<DatabaseRole>(known);
        result.AddError($"'{word}' is no database role: {string.Join(", ", Words)} or {Owner}.");
        return default;
    }

    private static IEnumerable<string> Words => Enum.GetNames<DatabaseRole>().Select(name => name.ToLowerInvariant());
}
