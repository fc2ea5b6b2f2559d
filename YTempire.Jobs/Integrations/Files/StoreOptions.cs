namespace YTempire.Jobs.Integrations.Files;

/// <summary>Section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    /// <summary>Null is the data folder's own.</summary>
    public string? Folder { get; set; }

    /// <summary>Work is not begun with less free space than this; it waits until there is more.</summary>
    public int MinimumFreeMegabytes { get; set; } = 200;
}
