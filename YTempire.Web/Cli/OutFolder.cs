using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations.Files;

namespace YTempire.Web.Cli;

/// <summary>The folder after <c>--out</c>: tried before any work begins; each file in it is replaced whole or not at all.</summary>
internal sealed class OutFolder
{
    private readonly string path;

    private OutFolder(string path) => this.path = path;

    /// <summary>Makes the folder if need be. Throws <c>FailureException</c>: <c>out.file</c>, <c>out.unwritable</c>, <c>disk.full</c>.</summary>
    public static OutFolder Open(string path)
    {
        if (File.Exists(path))
            throw new FailureException("out.file", $"{path} is a file, not a folder.", "Name a folder after --out.");
        var folder = new OutFolder(Path.GetFullPath(path));
        folder.Guarded(() =>
        {
            Directory.CreateDirectory(folder.path);
            var trial = Path.Combine(folder.path, $".ytempire-{Guid.NewGuid():N}");
            File.WriteAllBytes(trial, [0]);
            File.Delete(trial);
        });
        return folder;
    }

    public string PathOf(string name) => Path.Combine(path, name);

    /// <summary>Which of the names are there already.</summary>
    public IReadOnlyList<string> Holds(IEnumerable<string> names) => [.. names.Where(name => File.Exists(PathOf(name)))];

    /// <summary>Copies the file in beside the old one, then renames it over that one.</summary>
    public void Put(string name, string source)
    {
        var part = PathOf($".{name}.part");
        try
        {
            Guarded(() =>
            {
                File.Copy(source, part, overwrite: true);
                File.Move(part, PathOf(name), overwrite: true);
            });
        }
        finally
        {
            File.Delete(part);
        }
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception full) when (FolderStore.IsDiskFull(full))
        {
            throw new FailureException(
                "disk.full",
                $"The disk that holds {path} is full.",
                "Free some space and run the same command again: what is made already is kept."
            );
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new FailureException("out.unwritable", $"Nothing can be written into {path}.", "Name another folder after --out.");
        }
    }
}
