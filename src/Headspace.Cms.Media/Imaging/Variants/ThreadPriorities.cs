using System.Runtime.InteropServices;

namespace Headspace.Cms.Media.Imaging.Variants;

/// <summary>Makes a thread less urgent than the others of the process.</summary>
internal static partial class ThreadPriorities
{
    private const int OfThisThread = 0; // PRIO_PROCESS and 0: on Linux priorities belong to threads (setpriority(2), "C library/kernel differences")
    private const int Nicer = 10;

    public static void LowerThisThread()
    {
        if (OperatingSystem.IsLinux())
        {
            // .NET ignores the priorities of threads on Linux. A refusal changes nothing but the speed.
            _ = SetPriority(OfThisThread, 0, Nicer);
        }
        else
        {
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int priority);
}
