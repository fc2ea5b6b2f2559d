using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace YTempire.Jobs.Videos.Drawing.Pixels;

/// <summary>
/// BGRA to planar YUV 4:2:0, BT.709, limited range, in 8-bit coefficients whose sums fit 16 bits: the AVX2 path and the portable
/// one do the same integer arithmetic and give the same bytes.
/// </summary>
internal static class I420
{
    private const int YB = 16,
        YG = 157,
        YR = 47;
    private const sbyte UB = 112,
        UG = -86,
        UR = -26,
        VB = -10,
        VG = -102,
        VR = 112;

    public static int Size(int width, int height) => width * height * 3 / 2;

    /// <summary>Converts columns [from, to) of rows [top, bottom); all even, and the columns multiples of 32 for the fast path.</summary>
    public static unsafe void Convert(
        byte* bgra,
        byte* i420,
        int width,
        int height,
        int top,
        int bottom,
        int from,
        int to,
        bool portable = false
    )
    {
        byte* u = i420 + width * height,
            v = u + width * height / 4;
        var fast = Avx2.IsSupported && !portable;
        for (var y = top; y < bottom; y += 2)
        {
            byte* a = bgra + (long)y * width * 4,
                b = a + width * 4;
            byte* ya = i420 + y * width,
                yb = ya + width;
            var chroma = y / 2 * (width / 2);
            var x = from;
            if (fast)
                for (; x + 32 <= to; x += 32)
                {
                    Luma32(a + x * 4, ya + x);
                    Luma32(b + x * 4, yb + x);
                    Chroma32(a + x * 4, b + x * 4, u + chroma + x / 2, v + chroma + x / 2);
                }
            for (; x < to; x += 2)
                Pair(a + x * 4, b + x * 4, ya + x, yb + x, u + chroma + x / 2, v + chroma + x / 2);
        }
    }

    private static unsafe void Pair(byte* a, byte* b, byte* ya, byte* yb, byte* u, byte* v)
    {
        ya[0] = Luma(a);
        ya[1] = Luma(a + 4);
        yb[0] = Luma(b);
        yb[1] = Luma(b + 4);
        int blue = Mean(a, b, 0),
            green = Mean(a, b, 1),
            red = Mean(a, b, 2);
        *u = (byte)((blue * UB + green * UG + red * UR + 0x8080) >> 8);
        *v = (byte)((blue * VB + green * VG + red * VR + 0x8080) >> 8);
    }

    private static unsafe byte Luma(byte* p) => (byte)((p[0] * YB + p[1] * YG + p[2] * YR + 0x1080) >> 8);

    // Rows first, then columns, each rounded up: what pavgb does.
    private static unsafe int Mean(byte* a, byte* b, int c) => (((a[c] + b[c] + 1) >> 1) + ((a[c + 4] + b[c + 4] + 1) >> 1) + 1) >> 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Luma32(byte* p, byte* y)
    {
        // Coefficients up to 157 need the unsigned side of pmaddubsw, so the pixels take the signed one, less 128; the bias gives it back.
        var weights = Vector256.Create(YB | YG << 8 | YR << 16).AsByte();
        var low = Hsum(p, weights);
        var high = Hsum(p + 64, weights);
        var packed = Avx2.PackUnsignedSaturate(low, high);
        // hadd and pack work within lanes: put the eight groups of four back in order.
        var order = Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7);
        Avx2.PermuteVar8x32(packed.AsInt32(), order).AsByte().Store(y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<short> Hsum(byte* p, Vector256<byte> weights)
    {
        var half = Vector256.Create((byte)128);
        var first = Avx2.MultiplyAddAdjacent(weights, Avx2.Xor(Vector256.Load(p), half).AsSByte());
        var second = Avx2.MultiplyAddAdjacent(weights, Avx2.Xor(Vector256.Load(p + 32), half).AsSByte());
        var sum = Avx2.HorizontalAdd(first, second);
        // 0x1080 for black level and rounding, plus 128 times the three weights, less 32768 to stay signed; then an unsigned shift.
        var biased = Avx2.Add(sum.AsUInt16(), Vector256.Create((ushort)(0x1080 + 128 * (YB + YG + YR))));
        return Avx2.ShiftRightLogical(biased, 8).AsInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Chroma32(byte* a, byte* b, byte* u, byte* v)
    {
        var first = Means(a, b);
        var second = Means(a + 64, b + 64);
        Weigh(first, second, UB, UG, UR).Store(u);
        Weigh(first, second, VB, VG, VR).Store(v);
    }

    // Eight averaged pixels, in the order 0 1 4 5 | 2 3 6 7 that the lanes leave them in.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<byte> Means(byte* a, byte* b)
    {
        var x = Avx2.Average(Vector256.Load(a), Vector256.Load(b)).AsSingle();
        var y = Avx2.Average(Vector256.Load(a + 32), Vector256.Load(b + 32)).AsSingle();
        var even = Avx.Shuffle(x, y, 0b10_00_10_00).AsByte();
        var odd = Avx.Shuffle(x, y, 0b11_01_11_01).AsByte();
        return Avx2.Average(even, odd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Weigh(Vector256<byte> first, Vector256<byte> second, sbyte blue, sbyte green, sbyte red)
    {
        var weights = Vector256.Create((byte)blue | (byte)green << 8 | (byte)red << 16).AsSByte();
        var sum = Avx2.HorizontalAdd(Avx2.MultiplyAddAdjacent(first, weights), Avx2.MultiplyAddAdjacent(second, weights));
        var value = Avx2.ShiftRightLogical(Avx2.Add(sum.AsUInt16(), Vector256.Create((ushort)0x8080)), 8).AsInt16();
        // Lanes hold f0 f1 f4 f5 s0 s1 s4 s5 | f2 f3 f6 f7 s2 s3 s6 s7.
        var bytes = Avx2.PackUnsignedSaturate(value, value).AsInt16();
        var low = bytes.GetLower().AsUInt16();
        var high = bytes.GetUpper().AsUInt16();
        return Sse2.UnpackLow(low, high).AsByte();
    }
}
