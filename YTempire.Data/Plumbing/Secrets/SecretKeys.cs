using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace YTempire.Data.Plumbing.Secrets;

/// <summary>
/// Where the master key and the pepper come from, 32 bytes each in base64: the setting itself (<c>Secrets:MasterKey</c>), a file that it names
/// (<c>Secrets:MasterKeyFile</c>), or else a file in the data folder, made at the first start and readable by its owner alone.
/// </summary>
public static class SecretKeys
{
    public const string MasterKey = nameof(MasterKey),
        Pepper = nameof(Pepper);
    private const int Bytes = 32;

    /// <exception cref="FailureException">It is there but no 32 bytes in base64, or its file cannot be read.</exception>
    public static byte[] Read(IConfiguration configuration, DataFolder folder, string name)
    {
        if (configuration[$"Secrets:{name}"] is { Length: > 0 } text)
        {
            return Parse(text, $"Secrets__{name}");
        }
        var named = configuration[$"Secrets:{name}File"];
        var path = named ?? Path.Combine(folder.Secrets, FileName(name));
        try
        {
            if (named is null && !File.Exists(path))
            {
                Make(path);
            }
            RequireClosed(path, named is null);
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(
                "secrets.unreadable",
                $"The key file {path} cannot be read or made.",
                $"Check the path and its rights, or set Secrets__{name}.",
                inner: unreadable
            );
        }
    }

    /// <param name="isOurs">A file of the data folder is its owner's alone; who reads a mounted one is the platform's affair, but nobody may change it.</param>
    private static void RequireClosed(string path, bool isOurs)
    {
        const UnixFileMode Write = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        const UnixFileMode Read = UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        if ((File.GetUnixFileMode(path) & (isOurs ? Read | Write : Write)) != UnixFileMode.None)
        {
            throw new FailureException(
                "secrets.exposed",
                $"The key file {path} is open to other users of this machine.",
                $"Close it with: chmod 600 {path}"
            );
        }
    }

    private static string FileName(string name) => name == MasterKey ? "master.key" : "pepper.key";

    private static byte[] Parse(string text, string from)
    {
        var bytes = new byte[Bytes];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var written) && written == Bytes
            ? bytes
            : throw new FailureException(
                "secrets.malformed",
                $"{from} does not hold 32 bytes in base64.",
                "Make one with: openssl rand -base64 32"
            );
    }

    /// <summary>Whole or not at all, and the first of two processes wins: a second key would lock away what the first has sealed.</summary>
    private static void Make(string path)
    {
        var making = $"{path}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var stream = new FileStream(making, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))));
            stream.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(making, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(making);
        }
    }
}
