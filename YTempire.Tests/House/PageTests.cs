using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Xunit;
using YTempire.Web.Shell;

namespace YTempire.Tests.House;

/// <summary>What every page owes: who may open it, and words for all it says.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void Every_page_states_who_may_open_it()
    {
        var pages = typeof(ShellRoom).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any()).ToList();
        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(p => !IsStated(p)).Select(p => p.FullName));
    }

    [Fact]
    public void Pages_of_admins_ask_for_the_policy_of_admins()
    {
        var admin = typeof(ShellRoom)
            .Assembly.GetTypes()
            .Where(t => t.GetCustomAttributes<RouteAttribute>().Any(r => r.Template.StartsWith("/admin", StringComparison.Ordinal)))
            .ToList();
        Assert.NotEmpty(admin);
        Assert.All(admin, page => Assert.NotNull(page.GetCustomAttribute<AuthorizeAttribute>()?.Policy));
    }

    [Theory]
    [InlineData("Accounts")]
    [InlineData("Channels")]
    [InlineData("Videos")]
    [InlineData("Queue")]
    public void Every_text_that_a_room_asks_for_by_name_exists(string room)
    {
        var sources = Repository
            .Sources(".razor")
            .Concat(Repository.Sources(".cs"))
            .Where(f => f.Storey == "YTempire.Web" && f.Room == room);
        var asked = sources.SelectMany(f => Asked().Matches(f.Text)).Select(m => m.Groups[1].Value).ToHashSet();
        var root = typeof(ShellRoom).Assembly;
        using var stream = root.GetManifestResourceStream($"YTempire.Web.{room}.{room}Texts.resources")!;
        using var reader = new System.Resources.ResourceReader(stream);
        var known = reader.Cast<System.Collections.DictionaryEntry>().Select(e => (string)e.Key).ToHashSet();
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(known));
    }

    private static bool IsStated(Type page) =>
        page.GetCustomAttribute<AuthorizeAttribute>() is not null || page.GetCustomAttribute<AllowAnonymousAttribute>() is not null;

    [GeneratedRegex("""(?<![\w])L\["([A-Za-z0-9_.]*[A-Za-z0-9])"[\],]""")]
    private static partial Regex Asked();
}
