namespace YTempire.Web.Operations.Embedded;

/// <summary>Small files that exist whole or not at all, readable by their owner alone.</summary>
internal static class WholeFile
{
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var making = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var stream = new FileStream(making, options))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        File.Move(making, path, overwrite: true);
    }
}
