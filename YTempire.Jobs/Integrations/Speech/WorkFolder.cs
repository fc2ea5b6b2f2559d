namespace YTempire.Jobs.Integrations.Speech;

/// <summary>An engine's own folder beside the wanted file (the same volume and the same janitor), gone when the engine is done.</summary>
internal sealed class WorkFolder : IDisposable
{
    public WorkFolder(string beside)
    {
        var parent = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(beside))!;
        Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, $"voice-{Guid.CreateVersion7():n}")).FullName;
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>Programs on this machine's search path.</summary>
internal static class Programs
{
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':')
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
