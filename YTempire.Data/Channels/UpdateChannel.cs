using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Channels;

/// <summary>Changes what a person may change of their channel. Videos already made keep the look they were made with.</summary>
public sealed class UpdateChannel(Databases databases, CurrentUser user)
{
    public async Task<Outcome<Guid>> ExecuteAsync(Guid channelId, ChannelDraft draft, CancellationToken cancel = default)
    {
        var tidy = draft.Tidy();
        await using var db = databases.AsUser();
        var channel = await db.Channels.SingleOrDefaultAsync(
            c => c.Id == channelId && c.UserId == user.RequiredId && c.DeletedAt == null,
            cancel
        );
        if (channel is null)
            return ChannelRefusals.NotFound;
        var refusal = tidy.Check() ?? await ChannelRules.CheckAsync(db, tidy, user.RequiredId, except: channelId, cancel);
        if (refusal is not null)
            return refusal;
        tidy.WriteTo(channel);
        await db.SaveChangesAsync(cancel);
        return channel.Id;
    }
}
