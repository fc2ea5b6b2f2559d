using System.Runtime.InteropServices;
using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Pixels;
using YTempire.Jobs.Videos.Drawing.Scenes;
using YTempire.Jobs.Videos.Drawing.Text;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>A scene as a roll of frames: the backdrop every third frame, what moved on every one, both kept as BGRA and as I420.</summary>
internal sealed unsafe class SceneFilm : IDisposable
{
    private const int BackdropEvery = 3;
    private const int SeeEvery = 5;
    private const double AccentSeconds = 1.2;
    private readonly FrameLayout _layout;
    private readonly Typesetter _type;
    private readonly Backdrop _backdrop;
    private readonly Ornaments _ornaments;
    private readonly SKSurface _surface;
    private readonly SKSurface _behindSurface;
    private readonly byte* _frame;
    private readonly byte* _behind;
    private readonly byte* _i420;
    private readonly Stage _stage;
    private readonly DirtySpans _now;
    private readonly DirtySpans _before;
    private readonly HeadingDrawing _heading;
    private readonly CaptionDrawing _captions;
    private readonly SceneDrawing _scene;
    private readonly IReadOnlyList<double> _accents;
    private readonly Measurements _measurements;
    private readonly StillnessMeter _stillness;
    private readonly double _seconds;
    private readonly bool _portable;

    public SceneFilm(SceneShot shot, FontShelf shelf, bool portable = false)
    {
        _portable = portable;
        _layout = FrameLayout.For(shot.Format);
        Frames = shot.Timing.Frames;
        _seconds = shot.Timing.Seconds;
        var palette = new Palette(shot.Theme);
        _type = new(shelf);
        _backdrop = new(_layout.Width, _layout.Height, palette, shot.Seed);
        _ornaments = new(_layout, palette, shot.Seed);
        _heading = new(shot.Content is Scripts.TitleContent or Scripts.EndCardContent ? "" : shot.Heading, _layout, _type);
        _captions = new(shot, _layout, _type);
        _scene = SceneKinds.Create(new(shot, _layout, palette, _type) { Body = _heading.Body });
        _accents = Motion.Accents(_scene.Moments, _seconds);
        var pixels = (nuint)(_layout.Width * _layout.Height * 4);
        _frame = (byte*)NativeMemory.AlignedAlloc(pixels, 64);
        _behind = (byte*)NativeMemory.AlignedAlloc(pixels, 64);
        _i420 = (byte*)NativeMemory.AlignedAlloc((nuint)I420.Size(_layout.Width, _layout.Height), 64);
        var info = new SKImageInfo(_layout.Width, _layout.Height, SKColorType.Bgra8888, SKAlphaType.Premul);
        _surface = SKSurface.Create(info, (nint)_frame, _layout.Width * 4);
        _behindSurface = SKSurface.Create(info, (nint)_behind, _layout.Width * 4);
        (_now, _before) = (new(_layout.Width, _layout.Height), new(_layout.Width, _layout.Height));
        _stage = new(_surface.Canvas, _frame, _now, palette, _layout) { Portable = portable };
        _measurements = new(_frame, _layout);
        _stillness = new(_layout);
    }

    public int Frames { get; }

    /// <summary>The frame last drawn, ready for the encoder. Valid until the next <see cref="Draw"/>.</summary>
    public ReadOnlySpan<byte> I420Frame => new(_i420, I420.Size(_layout.Width, _layout.Height));

    public DrawingEvidence Evidence =>
        new(
            Math.Round(_measurements.MinContrast, 2),
            _measurements.Violations,
            [],
            Math.Round(_stillness.Longest, 2),
            [.. _type.Cuts.Order()]
        );

    /// <summary>The word with the lowest contrast, for those who look for it.</summary>
    public string? Faintest => _measurements.Faintest;

    /// <summary>How much of the content area the frame last drawn uses, 0 to 1.</summary>
    public double Filled => Foreground.Share(_frame, _behind, _layout);

    /// <summary>The frame last drawn, as a picture.</summary>
    public SKImage Picture() => _surface.Snapshot();

    /// <summary>Frames must be drawn in order, from 0; a frame is a function of the shot and its number alone.</summary>
    public void Draw(int frame)
    {
        var t = frame / (double)VideoFormats.FramesPerSecond;
        _now.Clear();
        if (frame % BackdropEvery == 0)
            NewBackdrop(frame);
        else
            Restore();
        _stage.Measure = frame % SeeEvery == 0 ? _measurements : null;
        Content(t);
        _captions.Draw(_stage, t);
        _surface.Flush();
        _before.Add(_now);
        Convert(_before);
        _before.Clear();
        _before.Add(_now);
        if (frame % SeeEvery == 0)
            _stillness.See(_i420, t);
    }

    public void Dispose()
    {
        _stage.Dispose();
        (_scene as IDisposable)?.Dispose();
        _type.Dispose();
        _surface.Dispose();
        _behindSurface.Dispose();
        NativeMemory.AlignedFree(_frame);
        NativeMemory.AlignedFree(_behind);
        NativeMemory.AlignedFree(_i420);
    }

    private void Content(double t)
    {
        // A short scene leaves more quickly; the very last frame is the backdrop alone, which is also the next scene's first.
        var leaving = Math.Min(0.3, _seconds * 0.12);
        var gone = Motion.InOut(t, _seconds - leaving - 1.0 / VideoFormats.FramesPerSecond, leaving);
        (_stage.Fade, _stage.Lift) = (1 - gone, (float)(-28 * gone));
        if (gone < 1)
        {
            _scene.Draw(_stage, t);
            foreach (var accent in _accents)
                if (t > accent && t < accent + AccentSeconds)
                    _scene.Accent(_stage, (t - accent) / AccentSeconds, t);
            _heading.Draw(_stage, t);
        }

        (_stage.Fade, _stage.Lift) = (1, 0);
    }

    private void NewBackdrop(int frame)
    {
        // Whole turns only: home at the end. The last refresh is taken as the end itself.
        var last = (Frames - 1) / BackdropEvery * BackdropEvery;
        var turn = frame >= last ? 0 : frame / (double)Math.Max(1, last);
        _backdrop.Paint(_behind, turn * Math.Max(1, Math.Round(_seconds / 14)), Math.Min(1, _seconds / 9), _portable);
        _ornaments.Draw(_behindSurface.Canvas, turn, _seconds);
        _behindSurface.Flush();
        var bytes = (long)_layout.Width * _layout.Height * 4;
        System.Buffer.MemoryCopy(_behind, _frame, bytes, bytes);
        _before.All();
    }

    private void Restore()
    {
        for (var band = 0; band < _before.Bands; band++)
        {
            var (from, to) = _before[band];
            var bytes = (to - from) * 4L;
            for (var y = band * DirtySpans.Band; to > from && y < Math.Min(_layout.Height, (band + 1) * DirtySpans.Band); y++)
            {
                var offset = ((long)y * _layout.Width + from) * 4;
                System.Buffer.MemoryCopy(_behind + offset, _frame + offset, bytes, bytes);
            }
        }
    }

    private void Convert(DirtySpans spans)
    {
        for (var band = 0; band < spans.Bands; band++)
        {
            var (from, to) = spans[band];
            var bottom = Math.Min(_layout.Height, (band + 1) * DirtySpans.Band);
            if (to > from)
                I420.Convert(_frame, _i420, _layout.Width, _layout.Height, band * DirtySpans.Band, bottom, from, to, _portable);
        }
    }
}
