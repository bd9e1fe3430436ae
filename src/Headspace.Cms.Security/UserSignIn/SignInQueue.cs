namespace Headspace.Cms.Security.UserSignIn;

/// <summary>Lets one attempt for a name be judged at a time: many at once would all be judged before the first is counted.</summary>
internal sealed class SignInQueue : IDisposable
{
    private const int Lanes = 64;

    private readonly SemaphoreSlim[] lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> EnterAsync(string name, CancellationToken cancellationToken)
    {
        var lane = lanes[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(name.Trim()) % Lanes];
        await lane.WaitAsync(cancellationToken);
        return new Turn(lane);
    }

    public void Dispose() => Array.ForEach(lanes, lane => lane.Dispose());

    private sealed class Turn(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
