using Microsoft.AspNetCore.Components.Routing;

namespace YTempire.Web.Shell;

/// <param name="Text">Key in ShellTexts.</param>
public sealed record NavRoom(string Address, string Text, string Icon, NavLinkMatch Match = NavLinkMatch.Prefix);

/// <summary>The rooms the shell leads to, in reading order. Only rooms that exist are listed.</summary>
public static class NavRooms
{
    public static IReadOnlyList<NavRoom> Main { get; } =
    [
        new("/", "HomeRoom", Glyphs.Home, NavLinkMatch.All),
        new("/channels", "ChannelsRoom", Glyphs.Channels),
        new("/videos", "VideosRoom", Glyphs.Videos),
    ];

    public static IReadOnlyList<NavRoom> Admin { get; } = [new("/admin/queue", "QueueRoom", Glyphs.Queue)];

    public static NavRoom Account { get; } = new("/account", "Account", Glyphs.User);
}
