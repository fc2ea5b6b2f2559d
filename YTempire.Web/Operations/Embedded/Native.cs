using System.Runtime.InteropServices;

namespace YTempire.Web.Operations.Embedded;

/// <summary>The few calls of the system that .NET does not offer.</summary>
internal static partial class Native
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Kill = 9;

    /// <summary>Sends a signal; false when there is no such process, or it is another user's.</summary>
    public static bool Signal(int pid, int signal) => Send(pid, signal) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Send(int pid, int signal);
}
