using Headspace.Forms.Text;

namespace Headspace.Forms.Denmark;

/// <summary>E-mail addresses: one @, at most 254 letters, domains in any script. What the mailbox is called is its owner's business.</summary>
public static class EmailAddress
{
    private const int Longest = 254;
    private const string Forbidden = "@,;:<>()[]\"\\";

    /// <summary>The address with its domain in lower case, or null when it is none.</summary>
    public static string? Normalize(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (text.Length > Longest || at < 1 || at > 64 || at != text.LastIndexOf('@'))
            return null;

        var (mailbox, domain) = (text[..at], Answers.Fold(text[(at + 1)..]));
        return IsMailbox(mailbox) && IsDomain(domain) ? $"{mailbox}@{domain}" : null;
    }

    /// <summary>Whether the text is the name of a domain of two or more labels.</summary>
    internal static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length > 1 && Array.TrueForAll(labels, IsLabel) && !Answers.IsDigits(labels[^1]);
    }

    private static bool IsMailbox(string mailbox) =>
        mailbox[0] != '.' && mailbox[^1] != '.' && !mailbox.Contains("..", StringComparison.Ordinal)
        && !mailbox.Any(letter => Answers.IsSpace(letter) || Forbidden.Contains(letter, StringComparison.Ordinal));

    private static bool IsLabel(string label) =>
        label.Length is > 0 and < 64 && label[0] != '-' && label[^1] != '-'
        && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' || (letter >= '\u00a1' && !Answers.IsSpace(letter)));
}
