using Microsoft.Extensions.Options;

namespace Headspace.Forms.Spam;

/// <summary>Counts the submissions of each hashed address. What is older than the window is forgotten.</summary>
public sealed class RateLimiter(IOptions<SpamSettings> settings, TimeProvider time)
{
    private const int SweepFrom = 1000;
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, Dictionary<Guid, DateTimeOffset>> _sent = [];

    /// <summary>Whether the address may send one more; the same submission again counts once.</summary>
    public bool TryEnter(Guid address, Guid submission)
    {
        var now = time.GetUtcNow();
        var from = now - settings.Value.RateWindow;
        lock (_gate)
        {
            if (_sent.Count >= SweepFrom)
                Sweep(from);
            if (!_sent.TryGetValue(address, out var own))
                _sent[address] = own = [];
            Forget(own, from);
            if (own.Count >= settings.Value.MostPerAddress && !own.ContainsKey(submission))
                return false;

            own[submission] = now;
            return true;
        }
    }

    private void Sweep(DateTimeOffset from)
    {
        foreach (var (address, own) in _sent)
        {
            Forget(own, from);
            if (own.Count == 0)
                _sent.Remove(address);
        }
    }

    private static void Forget(Dictionary<Guid, DateTimeOffset> own, DateTimeOffset from)
    {
        foreach (var (submission, at) in own)
        {
            if (at <= from)
                own.Remove(submission);
        }
    }
}
