using System.Runtime.InteropServices;

namespace YTempire.Jobs.Videos.Sound;

/// <summary>Processor time of a piece of work that stays on one thread: what a local step costs.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Runs the work on a pool thread; returns its processor seconds.</summary>
    public static Task<double> RunAsync(Action work) =>
        Task.Run(() =>
        {
            var before = Now();
            work();
            return Now() - before;
        });

    private static double Now() => GetTime(ThreadCpuTime, out var time) == 0 ? time.Seconds + time.Nanoseconds * 1e-9 : 0;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
