using System.CommandLine;
using System.Runtime.InteropServices;
using YTempire.Data.Plumbing;
using YTempire.Web.Cli.Bench;
using YTempire.Web.Cli.Drill;

namespace YTempire.Web.Cli;

/// <summary>Every verb of <c>./ytempire</c>, each in its own file beside this one.</summary>
public static class Verbs
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int Misused = 2;
    public const int Interrupted = 130;

    public static RootCommand Build()
    {
        var root = new RootCommand("YTempire plans, makes, checks, publishes and measures videos for many channels.")
        {
            RunVerb.Create(),
            MakeVerb.Create(),
            DbVerb.Create(),
            BenchVerb.Create(),
            DrillVerb.Create(),
        };
        // As a person types it, in every line of help.
        root.HelpName = "./ytempire";
        return root;
    }

    /// <summary>Runs one verb; a person sees one sentence for whatever goes wrong, never a stack trace.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // A word that nobody knows says more than what is missing because of it.
            var wrong = parsed.UnmatchedTokens is [var odd, ..] ? $"Nothing here is called '{odd}'." : parsed.Errors[0].Message;
            await Console.Error.WriteLineAsync($"{wrong} See ./ytempire --help.");
            return Misused;
        }
        using var interrupted = new CancellationTokenSource();
        using var ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        try
        {
            return await parsed.InvokeAsync(
                new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                interrupted.Token
            );
        }
        catch (FailureException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Failed;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (Exception broken)
        {
            await Console.Error.WriteLineAsync(
                $"Something broke that should not: {broken.Message} {await RecordAsync(broken, parsed.CommandResult.Command.Name)}"
            );
            return Failed;
        }

        void Interrupt(PosixSignalContext context)
        {
            // The first one asks the verb to finish cleanly; a second one is the person insisting.
            context.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        }
    }

    private static async Task<string> RecordAsync(Exception broken, string verb)
    {
        try
        {
            await using var launch = Launch.Open();
            launch.Log.LogCritical(broken, "The verb {Verb} broke", verb);
            return $"The whole story is in {launch.Folder.Logs}.";
        }
        catch (FailureException unwritable)
        {
            return unwritable.Message;
        }
    }
}
