using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>
/// The child process around libespeak-ng, which is not thread-safe and must not be able to take the product down with it.
/// Arguments: voice and words a minute; reads <c>text.txt</c>, writes <c>speech.wav</c> (raw rate) and <c>words.txt</c> (character, milliseconds).
/// </summary>
internal static partial class EspeakHelper
{
    private const string Library = "libespeak-ng.so.1";
    private const int Synchronous = 2;
    private const int DontExit = 0x8000;
    private const int RateParameter = 1;
    private const uint Utf8WithEndPause = 1 | 0x1000;
    private static readonly List<short> Samples = [];
    private static readonly List<string> Events = [];

    public static int Main(string[] arguments)
    {
        if (arguments is not ["espeak", var voice, var rate])
        {
            Console.Error.WriteLine("This is the voice helper of YTempire; the product starts it itself.");
            return 2;
        }
        var hertz = espeak_Initialize(Synchronous, 0, null, DontExit);
        if (hertz <= 0)
            return Fail("libespeak-ng found no data");
        if (espeak_SetVoiceByName(voice) != 0)
            return Fail($"it has no voice called {voice}");
        _ = espeak_SetParameter(RateParameter, int.Parse(rate, CultureInfo.InvariantCulture), 0);
        var text = Encoding.UTF8.GetBytes(File.ReadAllText("text.txt") + "\0");
        unsafe
        {
            espeak_SetSynthCallback(&OnSound);
            fixed (byte* start = text)
                if (espeak_Synth(start, (nuint)text.Length, 0, 1, 0, Utf8WithEndPause, null, null) != 0)
                    return Fail("the synthesis stopped");
        }
        new Sound(hertz, [.. Samples.Select(s => s / 32768f)]).Write("speech.wav");
        File.WriteAllLines("words.txt", Events);
        return 0;
    }

    private static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    private static unsafe int OnSound(short* wave, int count, Event* events)
    {
        if (wave is not null)
            Samples.AddRange(new ReadOnlySpan<short>(wave, count));
        for (; events->Type != 0; events++)
            if (events->Type == 1)
                Events.Add($"{events->TextPosition - 1} {events->AudioPosition}");
        return 0;
    }

    /// <summary>espeak_EVENT of speak_lib.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Event
    {
        public int Type;
        public uint Unique;
        public int TextPosition;
        public int Length;
        public int AudioPosition;
        public int Sample;
        public nint User;
        public long Id;
    }

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int espeak_Initialize(int output, int buffer, string? path, int options);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int espeak_SetVoiceByName(string name);

    [LibraryImport(Library)]
    private static partial int espeak_SetParameter(int parameter, int value, int relative);

    [LibraryImport(Library)]
    private static unsafe partial void espeak_SetSynthCallback(delegate* unmanaged[Cdecl]<short*, int, Event*, int> callback);

    [LibraryImport(Library)]
    private static unsafe partial int espeak_Synth(
        byte* text,
        nuint size,
        uint position,
        int positionType,
        uint end,
        uint flags,
        uint* unique,
        void* user
    );
}
