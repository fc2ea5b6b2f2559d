using Microsoft.Extensions.Logging;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Files;
using YTempire.Jobs.Queue;

namespace YTempire.Jobs.Videos;

/// <summary>
/// Runs a step at most once for its inputs: what the store holds is taken, else it is made in a work folder, moved in whole, and recorded
/// under the lease's fence.
/// </summary>
public sealed class StepRunner(IFileStore store, StepRecorder recorder, MakerGate gate, TimeProvider clock, ILogger<StepRunner> log)
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(500);

    public async Task<StepFiles> RunAsync(VideoRun run, StepSpec spec, Func<StepWork, Task> make, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var turn = await gate.EnterAsync(spec.Key, cancel);
        var files = new StepFiles(spec.Key, store.PathOf);
        var receipt = StepFiles.KeyOf(spec.Key, Receipt.Part);
        if (spec.Parts.Append(Receipt.Part).All(part => store.Exists(files.Key(part))))
        {
            await recorder.DoneAsync(run, spec, files, PipelineJson.ReadFile<Receipt>(store.PathOf(receipt)), isReused: true, cancel);
            return files;
        }
        await recorder.StartAsync(run, spec, cancel);
        try
        {
            var made = await MakeAsync(run, spec, files, make, cancel);
            Seams.Pass(Seam.BeforeRecord);
            await recorder.DoneAsync(run, spec, files, made, isReused: false, cancel);
            return files;
        }
        catch (Exception error) when (error is not OperationCanceledException and not LeaseLostException)
        {
            var failure = FolderStore.IsDiskFull(error) ? FolderStore.DiskFull(error) : error;
            await recorder.TryFailAsync(run, spec, failure);
            if (failure != error)
                throw failure;
            throw;
        }
    }

    /// <summary>For what is seen to be impossible before anything is made: the step says why, and the failure is thrown.</summary>
    public async Task<StepFiles> RefuseAsync(VideoRun run, StepSpec spec, FailureException why)
    {
        await recorder.TryFailAsync(run, spec, why);
        throw why;
    }

    private async Task<Receipt> MakeAsync(VideoRun run, StepSpec spec, StepFiles files, Func<StepWork, Task> make, CancellationToken cancel)
    {
        var folder = store.NewWorkFolder();
        try
        {
            Seams.Note("start", spec.Key);
            var began = clock.GetTimestamp();
            var work = new StepWork(folder, Throttled(run, spec), cancel);
            await make(work);
            Seams.Pass(Seam.MidStep);
            cancel.ThrowIfCancellationRequested();
            var receipt = new Receipt(run.VideoId, clock.GetElapsedTime(began).TotalSeconds, work.Usage);
            work.Write(Receipt.Part, receipt);
            // The main part last: whoever sees it may count on the others.
            foreach (var part in spec.Parts.Append(Receipt.Part).Reverse())
                store.Adopt(files.Key(part), work.File(part));
            Seams.Note("made", spec.Key);
            return receipt;
        }
        finally
        {
            Remove(folder);
        }
    }

    private Action<double> Throttled(VideoRun run, StepSpec spec)
    {
        var last = clock.GetTimestamp();
        return done =>
        {
            var now = clock.GetTimestamp();
            if (clock.GetElapsedTime(last, now) < ProgressEvery)
                return;
            last = now;
            _ = recorder.TryProgressAsync(run, spec, done);
        };
    }

    private void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException busy)
        {
            log.LogWarning("A work folder stays until the janitor's next round: {Reason}", busy.Message);
        }
    }
}

/// <summary>Kept beside each result: what it used up and for whom, so that a crash between the file and its record loses no cost.</summary>
public sealed record Receipt(Guid VideoId, double Seconds, IReadOnlyList<Usage> Usage)
{
    public const string Part = "receipt.json";
}
