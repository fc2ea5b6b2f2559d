using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Queue;

namespace YTempire.Jobs.Integrations.Files;

/// <summary>The file store of a single node: a folder. Files lie under the first two digits of their key, work in flight under <c>.work</c>.</summary>
public sealed partial class FolderStore : IFileStore
{
    private const int NoSpaceLeft = 28;
    private readonly string root;
    private readonly string work;
    private readonly long minimumFree;

    public FolderStore(IOptions<StoreOptions> options, DataFolder data)
    {
        root = Path.GetFullPath(options.Value.Folder ?? data.Files);
        work = Path.Combine(root, ".work");
        minimumFree = options.Value.MinimumFreeMegabytes * 1024L * 1024L;
        Directory.CreateDirectory(work);
    }

    public bool Exists(string key) => File.Exists(Locate(key));

    public string PathOf(string key) =>
        Locate(key) is var path && File.Exists(path) ? path : throw new FileNotFoundException("This file is no longer in the store.", key);

    /// <summary>Throws <c>disk.full</c> (transient) when the volume is nearly full: better before the work than in its middle.</summary>
    public string NewWorkFolder()
    {
        if (new DriveInfo(root).AvailableFreeSpace < minimumFree)
            throw DiskFull(null);
        return Guarded(() => Directory.CreateDirectory(Path.Combine(work, $"{NodeIdentity.Current}~{Guid.NewGuid():N}")).FullName);
    }

    public void Adopt(string key, string path)
    {
        // A rename is only atomic within the volume, and the work folder is the one place known to be on it.
        if (!Path.GetFullPath(path).StartsWith(work + '/', StringComparison.Ordinal))
            throw new InvalidOperationException($"{path} is not inside a work folder of this store.");
        var target = Locate(key);
        Guarded(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(file);
            if (File.Exists(target))
                File.Delete(path);
            else
                File.Move(path, target, overwrite: true);
            return target;
        });
    }

    /// <summary>Removes what processes that died on this host left behind; answers how many work folders those were.</summary>
    public int ClearLeftovers()
    {
        var dead = Directory.EnumerateDirectories(work).Where(folder => NodeIdentity.IsDead(Path.GetFileName(folder))).ToList();
        dead.ForEach(folder => Directory.Delete(folder, recursive: true));
        return dead.Count;
    }

    private string Locate(string key) =>
        KeyPattern().IsMatch(key)
            ? Path.Combine(root, key[..2], key)
            : throw new ArgumentException($"'{key}' is no key of the file store.", nameof(key));

    private static T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (IOException full) when (IsDiskFull(full))
        {
            throw DiskFull(full);
        }
    }

    /// <summary>True for the error that writing to a full volume gives.</summary>
    public static bool IsDiskFull(Exception error) => error is IOException && (error.HResult & 0xFFFF) == NoSpaceLeft;

    public static FailureException DiskFull(Exception? inner) =>
        new(
            "disk.full",
            "The disk that holds the videos is full.",
            "Free some space; the work goes on by itself.",
            isTransient: true,
            inner
        );

    [GeneratedRegex("^[0-9a-f]{64}\\.[a-z0-9]{1,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
