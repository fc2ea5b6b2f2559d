using Microsoft.EntityFrameworkCore;
using YTempire.Data.Accounts;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos;

namespace YTempire.Web.Cli;

/// <summary>Whose video it is: the local operator's own channel, or the account and channel that were named.</summary>
internal sealed class MakeChannel(IServiceProvider services)
{
    private const string LocalName = "Local videos";
    private readonly Databases databases = services.GetRequiredService<Databases>();

    /// <summary>Becomes that person within the scope, and answers the channel. Throws a sentence when there is none.</summary>
    public async Task<Guid> FindAsync(MakeOptions options, CancellationToken cancel)
    {
        var user = options.Person is { } email
            ? await PersonAsync(email, cancel)
            : await ActivatorUtilities.CreateInstance<LocalOperator>(services).EnsureAsync(cancel);
        services.GetRequiredService<CurrentUser>().Become(user);
        var name = options.Channel ?? (options.Person is null ? LocalName : null);
        await using var db = databases.AsUser();
        var channels = await db
            .Channels.Where(c => c.UserId == user && c.DeletedAt == null)
            .Select(c => new { c.Id, c.ChannelTitle })
            .ToListAsync(cancel);
        var found = channels.Where(c => name is null || string.Equals(c.ChannelTitle, name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 1)
            return found[0].Id;
        if (options.Person is null && found.Count == 0)
            return await CreateAsync(name ?? LocalName, cancel);
        throw new FailureException(
            "make.channel",
            channels.Count == 0 ? "That account has no channel yet."
                : found.Count == 0 ? "That account has no such channel."
                : "That account has more than one channel.",
            channels.Count == 0
                ? "Make one in the browser first."
                : $"Name one with --channel: {string.Join(", ", channels.Select(c => c.ChannelTitle))}."
        );
    }

    private async Task<Guid> CreateAsync(string name, CancellationToken cancel)
    {
        var draft = ChannelDraft.Empty with { Name = name, Niche = "Education" };
        return (await services.GetRequiredService<CreateChannel>().ExecuteAsync(draft, cancel)).OrFail();
    }

    private async Task<Guid> PersonAsync(string email, CancellationToken cancel)
    {
        var normalised = EmailAddress.Normalise(email);
        await using var db = databases.AsIdentity();
        var id = await db
            .Users.Where(u => u.NormalizedEmail == normalised && u.DeletedAt == null)
            .Select(u => (Guid?)u.Id)
            .SingleOrDefaultAsync(cancel);
        return id ?? throw new FailureException("make.person", $"There is no account of {email}.", "Check the address after --as.");
    }
}
