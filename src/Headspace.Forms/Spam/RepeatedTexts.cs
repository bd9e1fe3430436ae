using System.Security.Cryptography;
using System.Text;
using Headspace.Forms.Text;

namespace Headspace.Forms.Spam;

/// <summary>Remembers, as hashes and for a day, from how many addresses a longer text has come.</summary>
public sealed class RepeatedTexts(TimeProvider time)
{
    private const int ShortestLetters = 30;
    private const int Most = 10_000;
    private static readonly TimeSpan kept = TimeSpan.FromDays(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, (DateTimeOffset At, HashSet<Guid> From)> _seen = [];

    /// <summary>Notes a text and says from how many addresses it has come, this one included; 0 for one that is too short to tell.</summary>
    public int Note(string text, Guid address)
    {
        var letters = string.Concat(Answers.Fold(text).Where(char.IsLetterOrDigit));
        if (letters.Length < ShortestLetters)
            return 0;

        Guid key = new(SHA256.HashData(Encoding.UTF8.GetBytes(letters)).AsSpan(0, 16));
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (_seen.Count >= Most)
                Sweep(now);
            if (!_seen.TryGetValue(key, out var seen) || now - seen.At > kept)
                _seen[key] = seen = (now, []);
            seen.From.Add(address);
            return seen.From.Count;
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, seen) in _seen)
        {
            if (now - seen.At > kept)
                _seen.Remove(key);
        }

        if (_seen.Count >= Most)
            _seen.Clear();
    }
}
