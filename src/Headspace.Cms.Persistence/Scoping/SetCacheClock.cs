namespace Headspace.Cms.Persistence.Scoping;

/// <summary>Orders the beginning of transactions and the clearing of caches, so that no cache is filled from an older state.</summary>
internal static class SetCacheClock
{
    private static long _ticks;

    public static long Now => Interlocked.Read(ref _ticks);

    public static long Advance() => Interlocked.Increment(ref _ticks);
}
