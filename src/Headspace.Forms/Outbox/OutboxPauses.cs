namespace Headspace.Forms.Outbox;

/// <summary>How long work waits after an attempt that failed.</summary>
internal static class OutboxPauses
{
    private static readonly TimeSpan[] standard =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4),
        TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromDays(1), TimeSpan.FromDays(1), TimeSpan.FromDays(1), TimeSpan.FromDays(2),
    ];

    /// <summary>The pause after an attempt, counted from 1; null when that was the last one.</summary>
    public static TimeSpan? After(int attempt, OutboxSettings settings)
    {
        var pauses = settings.Pauses.Count > 0 ? settings.Pauses : standard;
        return attempt <= pauses.Count ? pauses[attempt - 1] : null;
    }
}
