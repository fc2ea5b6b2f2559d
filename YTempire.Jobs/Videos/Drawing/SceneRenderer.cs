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
        throw new NotImplementedException();
}
