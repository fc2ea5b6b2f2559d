using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations.Embedded;

/// <summary>
/// Two locks of the system, which vanish with their process however it ends: <c>instance.lock</c> for the one owner of a data folder,
/// and <c>clients.lock</c>, shared by all who are attached, which an owner takes alone before it stops.
/// </summary>
internal static class InstanceLock
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Null when another process owns the folder.</summary>
    public static FileStream? TryOwn(DataFolder folder) => TryOpen(folder, "instance.lock", FileAccess.ReadWrite, FileShare.None);

    public static async Task<FileStream> AttachAsync(DataFolder folder, CancellationToken cancel)
    {
        await new FileStream(Path.Combine(folder.Root, "clients.lock"), Options(FileAccess.Write, FileShare.ReadWrite)).DisposeAsync();
        return await WaitAsync(() => TryOpen(folder, "clients.lock", FileAccess.Read, FileShare.Read), cancel);
    }

    public static Task<FileStream> WaitForClientsAsync(DataFolder folder, CancellationToken cancel) =>
        WaitAsync(() => TryOpen(folder, "clients.lock", FileAccess.ReadWrite, FileShare.None), cancel);

    private static async Task<FileStream> WaitAsync(Func<FileStream?> open, CancellationToken cancel)
    {
        while (true)
        {
            if (open() is { } held)
                return held;
            await Task.Delay(s_pause, cancel);
        }
    }

    private static FileStream? TryOpen(DataFolder folder, string name, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(Path.Combine(folder.Root, name), Options(access, share));
        }
        catch (IOException) when (Directory.Exists(folder.Root))
        {
            return null;
        }
    }

    /// <summary>For this user alone: whoever can open a lock's file can hold it for ever.</summary>
    private static FileStreamOptions Options(FileAccess access, FileShare share) =>
        new()
        {
            Mode = FileMode.OpenOrCreate,
            Access = access,
            Share = share,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
}
