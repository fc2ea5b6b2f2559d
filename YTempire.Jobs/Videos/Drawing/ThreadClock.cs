using System.Runtime.InteropServices;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>Processor time of the calling thread alone, which .NET does not tell: what a scene costs while others are drawn beside it.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpu = 3;

    public static double CpuSeconds() => clock_gettime(ThreadCpu, out var time) == 0 ? time.Seconds + time.Nanoseconds / 1e9 : 0;

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, out Time time);
}
