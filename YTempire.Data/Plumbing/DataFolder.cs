namespace YTempire.Data.Plumbing;

/// <summary>The folder that holds everything this installation keeps outside its database: <c>.data</c>, or what YTEMPIRE_DATA names.</summary>
public sealed class DataFolder(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Master key, pepper and the embedded roles' passwords; 0700, its files 0600.</summary>
    public string Secrets => Within("secrets");

    /// <summary>The file store of one node.</summary>
    public string Files => Within("files");

    public string Logs => Within("logs");

    /// <summary>A folder of that name, made if need be, which only this program's user may open.</summary>
    public string Within(string name)
    {
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        // Others may pass through the root, since the embedded database's user must reach its own part.
        Directory.CreateDirectory(Root, OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return Directory.CreateDirectory(Path.Combine(Root, name), OwnerOnly).FullName;
    }
}
