using System.Security.Cryptography;

namespace YTempire.Data.Plumbing.Secrets;

/// <summary>A secret of this installation: 32 random bytes in a file of its own, made once, readable by this program's user alone.</summary>
internal static class KeyFile
{
    private const int Length = 32;

    public static byte[] ReadOrMake(DataFolder folder, string name)
    {
        var path = Path.Combine(folder.Secrets, name);
        if (!File.Exists(path))
            Make(path);
        var bytes = File.ReadAllBytes(path);
        return bytes.Length == Length
            ? bytes
            : throw new FailureException("secret.damaged", $"The secret file {path} is damaged.", "Put it back from a backup.");
    }

    /// <summary>Written whole beside it, then linked into place: of two first starts at once, one file wins and both read that one.</summary>
    private static void Make(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
