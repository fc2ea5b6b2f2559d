using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing.Pixels;

/// <summary>
/// The stage behind everything: a deep ground, three soft lights and a vignette, computed at an eighth of the size in 8.7 fixed point,
/// then scaled up with dither so that it never bands. The lights circle and are home again at the scene's last frame: cuts are invisible.
/// </summary>
internal sealed unsafe class Backdrop
{
    private const int Cell = 8;
    private const int Fraction = 7;
    private readonly int _width;
    private readonly int _height;
    private readonly int _columns;
    private readonly int _rows;
    private readonly short[] _small;
    private readonly short[] _row;
    private readonly (float X, float Y, float Radius, SKColor Color, float Strength, float Phase)[] _lights;
    private readonly Palette _palette;

    public Backdrop(int width, int height, Palette palette, int seed)
    {
        (_width, _height, _palette) = (width, height, palette);
        (_columns, _rows) = (width / Cell + 1, height / Cell + 1);
        _small = new short[_columns * _rows * 4 + 16];
        _row = new short[_columns * 4 + 16];
        var flip = (seed & 1) == 0 ? 0f : 1f;
        float At(float x) => MathF.Abs(flip - x);
        var reach = MathF.Sqrt((float)width * height);
        _lights =
        [
            (At(0.2f), 0.1f, reach * 0.62f, palette.Light, 0.95f, 0f),
            (At(0.9f), 0.82f, reach * 0.5f, palette.Glow, 0.6f, 2.1f),
            (At(0.62f), 0.36f, reach * 0.36f, palette.Light, 0.3f, 4.2f),
        ];
    }

    /// <param name="turn">0 to 1 over the scene; 0 and 1 are the same picture.</param>
    public void Paint(byte* bgra, double turn, double amplitude, bool portable = false)
    {
        Compute(turn, amplitude);
        fixed (
            short* small = _small,
                row = _row,
                dither = Dither.Table
        )
            for (var y = 0; y < _height; y++)
            {
                Blend(small, row, y);
                var noise = dither + (y % Dither.Size) * Dither.Size;
                var line = bgra + (long)y * _width * 4;
                if (Avx2.IsSupported && !portable)
                    StretchFast(row, line, noise);
                else
                    Stretch(row, line, noise);
            }
    }

    private void Compute(double turn, double amplitude)
    {
        var angle = turn * Math.Tau;
        Span<(float X, float Y, float Scale)> at = stackalloc (float, float, float)[_lights.Length];
        for (var i = 0; i < _lights.Length; i++)
        {
            var light = _lights[i];
            var (sin, cos) = Math.SinCos(angle + light.Phase);
            var (sin0, cos0) = Math.SinCos(light.Phase);
            var radius = amplitude * light.Radius * 0.22;
            at[i] = (
                (float)(light.X * _width + radius * (cos - cos0)),
                (float)(light.Y * _height + radius * (sin - sin0)),
                1 / (light.Radius * light.Radius)
            );
        }

        Span<float> planes = stackalloc float[3 * Vector256<float>.Count];
        for (var r = 0; r < _rows; r++)
        for (var c = 0; c < _columns; c += Vector256<float>.Count)
        {
            Eight(r, c, at, planes);
            for (var i = 0; i < Math.Min(Vector256<float>.Count, _columns - c); i++)
            {
                var p = (r * _columns + c + i) * 4;
                _small[p] = (short)planes[i];
                _small[p + 1] = (short)planes[8 + i];
                _small[p + 2] = (short)planes[16 + i];
                _small[p + 3] = 255 << Fraction;
            }
        }
    }

    // Eight neighbours of a row at once: blue, then green, then red.
    private void Eight(int r, int c, ReadOnlySpan<(float X, float Y, float Scale)> at, Span<float> planes)
    {
        SKColor deep = _palette.Deep,
            ground = _palette.Ground;
        var down = (float)r / _rows;
        var columns = Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7) + Vector256.Create((float)c);
        var x = columns * Cell;
        var red = Vector256.Create(ground.Red + (deep.Red - ground.Red) * down);
        var green = Vector256.Create(ground.Green + (deep.Green - ground.Green) * down);
        var blue = Vector256.Create(ground.Blue + (deep.Blue - ground.Blue) * down);
        for (var i = 0; i < at.Length; i++)
        {
            var dx = x - Vector256.Create(at[i].X);
            var dy = r * Cell - at[i].Y;
            // (1 - d²)² is a bell without an edge, and needs no exponential.
            var fall = Vector256.Max(Vector256<float>.Zero, Vector256<float>.One - (dx * dx + Vector256.Create(dy * dy)) * at[i].Scale);
            var strength = fall * fall * _lights[i].Strength;
            var color = _lights[i].Color;
            red += (Vector256.Create((float)color.Red) - red) * strength;
            green += (Vector256.Create((float)color.Green) - green) * strength;
            blue += (Vector256.Create((float)color.Blue) - blue) * strength;
        }

        var side = columns / _columns - Vector256.Create(0.5f);
        var depth = Vector256.Create((down - 0.45f) * (down - 0.45f));
        var shade = (Vector256<float>.One - (side * side * 2 + depth) * 0.42f) * (1 << Fraction);
        (blue * shade).CopyTo(planes);
        (green * shade).CopyTo(planes[8..]);
        (red * shade).CopyTo(planes[16..]);
    }

    private void Blend(short* small, short* row, int y)
    {
        var above = small + y / Cell * _columns * 4;
        var below = above + _columns * 4;
        var part = y % Cell;
        for (var i = 0; i < _columns * 4; i += Vector128<short>.Count)
        {
            var a = Vector128.Load(above + i);
            (a + Vector128.ShiftRightArithmetic((Vector128.Load(below + i) - a) * (short)part, 3)).Store(row + i);
        }
    }

    private void Stretch(short* row, byte* line, short* noise)
    {
        for (var x = 0; x < _width; x++)
        for (var c = 0; c < 4; c++)
        {
            var a = row[x / Cell * 4 + c];
            var value = a + ((short)((row[x / Cell * 4 + 4 + c] - a) * (x % Cell)) >> 3) + (c == 3 ? 0 : noise[x % Dither.Size]);
            line[x * 4 + c] = (byte)Math.Clamp(value >> Fraction, 0, 255);
        }
    }

    private void StretchFast(short* row, byte* line, short* noise)
    {
        var first = Vector256.Create(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, (short)3);
        var second = first + Vector256.Create((short)4);
        for (var cell = 0; cell < _width / Cell; cell++)
        {
            var a = Vector256.Create(*(long*)(row + cell * 4)).AsInt16();
            var step = Vector256.Create(*(long*)(row + cell * 4 + 4)).AsInt16() - a;
            var dots = Vector128.Load(noise + cell * Cell % Dither.Size);
            var low = Value(a, step, first, Dots(dots.AsInt64().GetElement(0)));
            var high = Value(a, step, second, Dots(dots.AsInt64().GetElement(1)));
            var packed = Avx2.PackUnsignedSaturate(low, high).AsInt64();
            Avx2.Permute4x64(packed, 0b11_01_10_00).AsByte().Store(line + cell * Cell * 4);
        }
    }

    private static Vector256<short> Value(Vector256<short> a, Vector256<short> step, Vector256<short> part, Vector256<short> dots) =>
        Vector256.ShiftRightArithmetic(a + Vector256.ShiftRightArithmetic(step * part, 3) + dots, Fraction);

    private static Vector256<byte> Spread { get; } =
        Vector256.Create(
            (ReadOnlySpan<byte>)
                [0, 1, 0, 1, 0, 1, 255, 255, 2, 3, 2, 3, 2, 3, 255, 255, 4, 5, 4, 5, 4, 5, 255, 255, 6, 7, 6, 7, 6, 7, 255, 255]
        );

    // Four dither values, each to the blue, green and red of its pixel; alpha stays.
    private static Vector256<short> Dots(long four)
    {
        return Avx2.Shuffle(Vector256.Create(four).AsByte(), Spread).AsInt16();
    }
}
