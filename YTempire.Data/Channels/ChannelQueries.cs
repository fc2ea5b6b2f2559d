using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;

namespace YTempire.Data.Channels;

/// <param name="Cost">US dollars spent on its videos so far.</param>
public sealed record ChannelLine(
    Guid Id,
    string Name,
    string Niche,
    string Language,
    BrandingAssets Branding,
    ChannelStatus Status,
    bool IsConnected,
    int Videos,
    int Running,
    int Failed,
    decimal Cost,
    DateTimeOffset? LastVideoAt
);

/// <summary>Channels of the person this scope acts for.</summary>
public sealed class ChannelQueries(Databases databases, CurrentUser user)
{
    private static readonly GenerationStatus[] Unfinished =
    [
        GenerationStatus.Pending,
        GenerationStatus.Generating,
        GenerationStatus.Processing,
    ];

    /// <summary>Every live channel, by name.</summary>
    public async Task<IReadOnlyList<ChannelLine>> ListAsync(CancellationToken cancel = default)
    {
        await using var db = databases.AsUser();
        var owner = user.RequiredId;
        var channels = await db
            .Channels.AsNoTracking()
            .Where(c => c.UserId == owner && c.DeletedAt == null)
            .OrderBy(c => c.ChannelTitle)
            .ToListAsync(cancel);
        var counts = await db
            .Videos.Where(v => v.UserId == owner && v.DeletedAt == null)
            .GroupBy(v => v.ChannelId)
            .Select(g => new
            {
                g.Key,
                Numbers = new VideoNumbers(
                    g.Count(),
                    g.Count(v => Unfinished.Contains(v.GenerationStatus)),
                    g.Count(v => v.GenerationStatus == GenerationStatus.Failed),
                    g.Sum(v => v.TotalCost),
                    g.Max(v => v.CreatedAt)
                ),
            })
            .ToDictionaryAsync(g => g.Key, g => g.Numbers, cancel);
        return [.. channels.Select(c => Line(c, counts.GetValueOrDefault(c.Id) ?? VideoNumbers.None))];
    }

    private static ChannelLine Line(Channel c, VideoNumbers n) =>
        new(
            c.Id,
            c.ChannelTitle,
            c.Niche,
            c.Language,
            c.BrandingAssets,
            c.Status,
            c.IsConnected,
            n.Videos,
            n.Running,
            n.Failed,
            n.Cost,
            n.LastAt
        );

    /// <summary>Null when there is no such channel, or it is somebody else's.</summary>
    public async Task<Channel?> FindAsync(Guid channelId, CancellationToken cancel = default)
    {
        await using var db = databases.AsUser();
        return await db
            .Channels.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == channelId && c.UserId == user.RequiredId && c.DeletedAt == null, cancel);
    }

    /// <summary>The niches to choose from, by name.</summary>
    public async Task<IReadOnlyList<ChannelCategory>> NichesAsync(CancellationToken cancel = default)
    {
        await using var db = databases.AsUser();
        return await db.ChannelCategories.AsNoTracking().OrderBy(c => c.Name).ToListAsync(cancel);
    }

    private sealed record VideoNumbers(int Videos, int Running, int Failed, decimal Cost, DateTimeOffset? LastAt)
    {
        public static VideoNumbers None { get; } = new(0, 0, 0, 0, null);
    }
}
