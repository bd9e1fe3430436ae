using Microsoft.Extensions.Logging;

namespace Headspace.Persistence.Database;

/// <summary>
/// Lets those who write come one after the other. The database does so too, but its waiters sleep and look again, whoever came
/// first: who is unlucky waits for seconds, and holds a thread meanwhile.
/// </summary>
internal sealed class WriterQueue(ILogger<WriterQueue> logger) : IDisposable
{
    /// <summary>Whoever waits longer tries without a turn: the database decides, with its own time-out.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turns = new(1, 1);

    /// <summary>Comes back when it is one's turn, which ends when the result is disposed of; null where that took too long.</summary>
    public async Task<IDisposable?> WaitAsync()
    {
        if (await turns.WaitAsync(patience).ConfigureAwait(false))
            return new Turn(turns);
        logger.LogWarning("Others have written for {Patience}: the next writer tries without a turn", patience);
        return null;
    }

    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
                turns.Release();
        }
    }
}
