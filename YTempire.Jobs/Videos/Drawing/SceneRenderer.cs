using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos.Drawing.Text;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>Draws one scene and encodes it. Nothing is kept between scenes: two may run at once, in any order, on any node.</summary>
public sealed class SceneRenderer
{
    /// <summary>Part of every scene's and thumbnail's key: raised whenever the same shot would look different.</summary>
    public const string Version = "drawing-1";

    /// <summary>
    /// Writes the scene to <paramref name="mp4Path"/> (H.264 High, yuv420p, BT.709, 30 fps, no sound), fit to be joined with others without encoding again.
    /// The path has no file, or a whole one: nothing partial is left after a failure or a cancel.
    /// Throws <c>FailureException</c> when ffmpeg or a font is missing, a character has no glyph, or an image cannot be read.
    /// </summary>
    /// <param name="frames">Told the number of frames written so far.</param>
    public Task<RenderReport> RenderAsync(SceneShot shot, string mp4Path, IProgress<int>? frames, CancellationToken cancel) =>
        // Drawing is all work and no waiting: it gets a thread of its own.
        Task.Factory.StartNew(() => Render(shot, mp4Path, frames, cancel), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static RenderReport Render(SceneShot shot, string mp4Path, IProgress<int>? frames, CancellationToken cancel)
    {
        var started = Native.ThreadCpuSeconds();
        var partial = mp4Path + ".part";
        try
        {
            using var film = new SceneFilm(shot, FontShelf.Shared);
            using var encoder = FrameEncoder.Start(shot.Format, partial, cancel);
            for (var frame = 0; frame < film.Frames; frame++)
            {
                cancel.ThrowIfCancellationRequested();
                film.Draw(frame);
                if (!encoder.Write(film.I420Frame))
                    break;
                frames?.Report(frame + 1);
            }

            var encoding = encoder.FinishAsync(cancel).GetAwaiter().GetResult();
            File.Move(partial, mp4Path, overwrite: true);
            return new(film.Frames, Native.ThreadCpuSeconds() - started + encoding, film.Evidence);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
