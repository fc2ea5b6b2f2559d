namespace YTempire.Web.Videos;

/// <summary>Where a video's page and files are found.</summary>
public static class VideoAddresses
{
    public static string Page(Guid id) => $"/videos/{id}";

    /// <param name="version">Changes when the file does, so that a remade picture is not taken from the browser's cache.</param>
    public static string File(Guid id, string name, string? version = null) =>
        $"/api/videos/{id}/files/{name}" + (version is null ? "" : $"?v={version[..Math.Min(12, version.Length)]}");

    public static string Download(Guid id, string name) => $"/api/videos/{id}/files/{name}?download=true";
}
