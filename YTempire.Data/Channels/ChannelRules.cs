using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Channels;

/// <summary>What a draft must hold to that only the database can tell.</summary>
internal static class ChannelRules
{
    public static async Task<Refusal?> CheckAsync(YTempireDb db, ChannelDraft draft, Guid owner, Guid? except, CancellationToken cancel)
    {
        if (!await db.ChannelCategories.AnyAsync(c => c.Name == draft.Niche, cancel))
            return ChannelRefusals.NicheUnknown;
        // Two channels of one name could not be told apart by `make --channel NAME`, nor by their owner.
        var taken = await db.Channels.AnyAsync(
            c => c.UserId == owner && c.DeletedAt == null && c.ChannelTitle == draft.Name && c.Id != except,
            cancel
        );
        return taken ? ChannelRefusals.NameTaken : null;
    }
}
