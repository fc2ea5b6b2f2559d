using System.Security.Cryptography;
using System.Text.Json;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations.Embedded;

/// <summary>Random passwords of the embedded database's roles and of the cache, made once: <c>secrets/passwords.json</c>, 0600.</summary>
/// <param name="Roles">By role; a role that a later version adds gets its own on the next start.</param>
internal sealed record InstancePasswords(string Superuser, string Redis, IReadOnlyDictionary<DatabaseRole, string> Roles)
{
    public static InstancePasswords LoadOrMake(DataFolder folder)
    {
        var file = Path.Combine(folder.Secrets, "passwords.json");
        var kept = File.Exists(file) ? Read(file) : null;
        if (kept is not null && Enum.GetValues<DatabaseRole>().All(kept.Roles.ContainsKey))
            return kept;
        var made = new InstancePasswords(
            kept?.Superuser ?? New(),
            kept?.Redis ?? New(),
            Enum.GetValues<DatabaseRole>().ToDictionary(role => role, role => kept?.Roles.GetValueOrDefault(role) ?? New())
        );
        WholeFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(made));
        return made;
    }

    private static InstancePasswords? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<InstancePasswords>(File.ReadAllBytes(file));
        }
        catch (JsonException damaged)
        {
            throw new FailureException(
                "secrets.damaged",
                $"{file} is damaged: the database's own passwords are in it.",
                "Restore it from a backup of the data folder.",
                inner: damaged
            );
        }
    }

    private static string New() => RandomNumberGenerator.GetHexString(48, lowercase: true);
}
