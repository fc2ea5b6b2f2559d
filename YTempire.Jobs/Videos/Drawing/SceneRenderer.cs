using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos.Drawing.Text;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>Draws one scene and encodes it. Nothing is kept between scenes: two may run at once, in any order, on any node.</summary>
public sealed class SceneRenderer(FrameEncoder encoder)
{
    /// <summary>Part of every scene's and thumbnail's key: raised whenever the same shot would look different.</summary>
    public const string Version = "drawing-2";

    /// <summary>
    /// Writes the scene to <paramref name="mp4Path"/> (H.264 High, yuv420p, BT.709, 30 fps, no sound), fit to be joined with others without encoding again.
    /// The path has no file, or a whole one: nothing partial is left after a failure or a cancel.
    /// Throws <c>FailureException</c> when ffmpeg or a font is missing, a character has no glyph, or an image cannot be read.
    /// </summary>
    /// <param name="frames">Told the number of frames written so far.</param>
    public async Task<RenderReport> RenderAsync(SceneShot shot, string mp4Path, IProgress<int>? frames, CancellationToken cancel)
    {
        var partial = mp4Path + ".part";
        var drawing = 0.0;
        using var film = await Task.Run(() => Measured(() => new SceneFilm(shot, FontShelf.Shared), ref drawing), cancel);
        try
        {
            var encoding = await encoder.EncodeAsync(shot.Format, partial, Draw, cancel);
            File.Move(partial, mp4Path, overwrite: true);
            return new(film.Frames, drawing + encoding, film.Evidence);
        }
        finally
        {
            File.Delete(partial);
        }

        void Draw(Stream stream, CancellationToken stop) =>
            Measured(
                () =>
                {
                    for (var frame = 0; frame < film.Frames; frame++)
                    {
                        stop.ThrowIfCancellationRequested();
                        film.Draw(frame);
                        stream.Write(film.I420Frame);
                        frames?.Report(frame + 1);
                    }

                    return film.Frames;
                },
                ref drawing
            );
    }

    private static T Measured<T>(Func<T> work, ref double seconds)
    {
        var started = ThreadClock.CpuSeconds();
        var done = work();
        seconds += ThreadClock.CpuSeconds() - started;
        return done;
    }
}
