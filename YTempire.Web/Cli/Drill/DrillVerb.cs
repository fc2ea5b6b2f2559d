using System.CommandLine;

namespace YTempire.Web.Cli.Drill;

/// <summary><c>./ytempire drill NAME</c>: breaks things on purpose and counts what that cost. One class per drill, beside this one.</summary>
internal static class DrillVerb
{
    public static Command Create() =>
        new("drill", "Breaks things on purpose, in a data folder of its own, and fails if anything is lost or done twice.")
        {
            KillDrill.Create(),
            DrillNode.CreateVerb(),
        };
}
