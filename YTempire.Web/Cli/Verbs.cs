using System.CommandLine;
using System.Runtime.InteropServices;
using YTempire.Data.Plumbing;
using YTempire.Web.Cli.Bench;

namespace YTempire.Web.Cli;

/// <summary>Every verb of <c>./ytempire</c>, each in its own file beside this one.</summary>
public static class Verbs
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int Misused = 2;
    public const int Interrupted = 130;

    public static RootCommand Build() =>
        new("YTempire plans, makes, checks, publishes and measures videos for many channels.")
        {
            RunVerb.Create(),
            MakeVerb.Create(),
            BenchVerb.Create(),
        };

    /// <summary>Runs one verb; a person sees one sentence for whatever goes wrong, never a stack trace.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} See ./ytempire --help.");
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
            await using var launch = Launch.Open();
            launch.Log.LogCritical(broken, "The verb {Verb} broke", parsed.CommandResult.Command.Name);
            await Console.Error.WriteLineAsync(
                $"Something broke that should not: {broken.Message} The whole story is in {launch.Folder.Logs}."
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
}
