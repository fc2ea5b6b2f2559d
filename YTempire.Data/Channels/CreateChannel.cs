using YTempire.Data.Plumbing;

namespace YTempire.Data.Channels;

/// <summary>Makes a channel of the person this scope acts for. It can make videos at once; YouTube is connected later.</summary>
public sealed class CreateChannel(Databases databases, CurrentUser user)
{
    /// <summary>Answers the new channel's id, or a refusal of <see cref="ChannelRefusals"/>.</summary>
    public async Task<Outcome<Guid>> ExecuteAsync(ChannelDraft draft, CancellationToken cancel = default)
    {
        var tidy = draft.Tidy();
        await using var db = databases.AsUser();
        var refusal = tidy.Check() ?? await ChannelRules.CheckAsync(db, tidy, user.RequiredId, except: null, cancel);
        if (refusal is not null)
            return refusal;
        var channel = new Channel
        {
            UserId = user.RequiredId,
            ChannelTitle = tidy.Name,
            Niche = tidy.Niche,
        };
        tidy.WriteTo(channel);
        db.Channels.Add(channel);
        await db.SaveChangesAsync(cancel);
        return channel.Id;
    }
}
