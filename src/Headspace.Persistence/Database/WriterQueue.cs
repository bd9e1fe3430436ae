namespace Headspace.Persistence.Database;

/// <summary>
/// Lets those who write come one after the other. The database does so too, but its waiters sleep and look again, whoever came
/// first: who is unlucky waits for seconds, and holds a thread meanwhile.
/// </summary>
internal sealed class WriterQueue : IDisposable
{
    /// <summary>Whoever waits longer tries without a turn: the database decides, with its own time-out.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turns = new(1, 1);

    /// <summary>Comes back when it is one's turn, which ends when the result is disposed of.</summary>
    public async Task<IDisposable?> WaitAsync() => await turns.WaitAsync(Patience).ConfigureAwait(false) ? new Turn(turns) : null;

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
