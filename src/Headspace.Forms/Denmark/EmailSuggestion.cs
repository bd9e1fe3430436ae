namespace Headspace.Forms.Denmark;

/// <summary>Asks whether a well-known domain was meant. It is a question, never an error.</summary>
public static class EmailSuggestion
{
    private static readonly string[] domains =
    [
        "gmail.com", "hotmail.com", "hotmail.dk", "outlook.com", "outlook.dk", "live.dk", "yahoo.dk", "yahoo.com", "icloud.com", "me.com",
        "mail.dk", "mail.tele.dk", "get2net.dk", "youmail.dk", "stofanet.dk"
    ];

    /// <summary>The address that may have been meant, as <c>a@gmail.com</c> for <c>a@gmial.com</c>; null when there is nothing to ask.</summary>
    public static string? For(string address)
    {
        if (EmailAddress.Normalize(address) is not { } normalized)
            return null;

        var at = normalized.IndexOf('@', StringComparison.Ordinal);
        var domain = normalized[(at + 1)..];
        return Array.IndexOf(domains, domain) < 0 && Array.Find(domains, known => IsOneSlipAway(domain, known)) is { } meant
            ? $"{normalized[..at]}@{meant}"
            : null;
    }

    // One letter too many, too few, wrong, or two that changed places.
    private static bool IsOneSlipAway(string typed, string known)
    {
        var start = 0;
        while (start < Math.Min(typed.Length, known.Length) && typed[start] == known[start])
            start++;
        var one = typed.AsSpan(start);
        var other = known.AsSpan(start);
        return (one.Length - other.Length) switch
        {
            1 => one[1..].SequenceEqual(other),
            -1 => one.SequenceEqual(other[1..]),
            0 => one.Length > 0 && (one[1..].SequenceEqual(other[1..])
                || (one.Length > 1 && one[0] == other[1] && one[1] == other[0] && one[2..].SequenceEqual(other[2..]))),
            _ => false
        };
    }
}
