namespace YTempire.Jobs.Integrations;

/// <summary>
/// Content-addressed files. A file exists whole or not at all: it is written under a temporary name, flushed, then renamed to its key.
/// Keys are <c>[0-9a-f]{64}.ext</c>; nobody outside chooses one.
/// </summary>
public interface IFileStore
{
    bool Exists(string key);

    /// <summary>The local path of an existing file; throws when it is gone.</summary>
    string PathOf(string key);

    /// <summary>A fresh empty folder on the store's own volume for work in flight; the janitor clears it after a crash.</summary>
    string NewWorkFolder();

    /// <summary>Moves a finished file in under its key; when the key exists already the new one is dropped.</summary>
    void Adopt(string key, string path);
}
