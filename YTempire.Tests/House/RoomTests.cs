using Xunit;

namespace YTempire.Tests.House;

/// <summary>The rooms carry the same names on every storey, so that one rule finds any line.</summary>
public sealed class RoomTests
{
    private static readonly string[] Rooms =
    [
        "Accounts",
        "Channels",
        "Videos",
        "Analytics",
        "Costs",
        "Workflows",
        "Queue",
        "Notifications",
        "Audit",
        "Flags",
        "Settings",
        "Operations",
    ];

    private static readonly Dictionary<string, string[]> Corridors = new()
    {
        ["YTempire.Data"] = ["Plumbing", "Migrations"],
        ["YTempire.Jobs"] = ["Integrations"],
        ["YTempire.Web"] = ["Shell", "Shared", "Api", "Cli", "Sandbox", "Properties", "wwwroot"],
        ["YTempire.Tests"] =
        [
            "Fakes",
            "Builders",
            "Browser",
            "House",
            "Bench",
            "Plumbing",
            "Integrations",
            "Shell",
            "Shared",
            "Api",
            "Cli",
        ],
    };

    [Fact]
    public void Every_folder_is_a_room_or_a_named_corridor() =>
        Assert.Empty(
            Repository
                .Sources(".cs", ".razor")
                .Where(f => f.Room.Length > 0 && !Rooms.Contains(f.Room) && !Corridors[f.Storey].Contains(f.Room))
                .Select(f => $"{f.Storey}/{f.Room}")
                .Distinct()
        );

    [Fact]
    public void The_plumbing_stays_at_a_dozen_files_a_folder() =>
        Assert.Empty(
            Repository
                .Sources(".cs")
                .Where(f => f.Room == "Plumbing" && f.Storey == "YTempire.Data")
                .GroupBy(f => Path.GetDirectoryName(f.Name))
                .Where(folder => folder.Count() > 12)
                .Select(folder => $"{folder.Key}: {folder.Count()}")
        );

    [Fact]
    public void The_top_level_is_the_cards()
    {
        string[] allowed = ["YTempire.Web", "YTempire.Data", "YTempire.Jobs", "YTempire.Tests", "wwwroot-assets", "db", "docs", "deploy"];
        string[] ignoredByGit = ["TestResults", "out"];
        var found = Directory.GetDirectories(Repository.Root).Select(Path.GetFileName).Where(name => !name!.StartsWith('.'));
        Assert.Empty(found.Except(allowed).Except(ignoredByGit));
    }
}
