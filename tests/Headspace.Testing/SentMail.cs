using System.Text;
using System.Text.RegularExpressions;

namespace Headspace.Testing;

/// <summary>A mail that the site has sent, its parts decoded.</summary>
/// <param name="To">Who gets it.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Identifier">Its Message-ID.</param>
/// <param name="Text">The text and the markup.</param>
public sealed record SentMail(string To, string Subject, string Identifier, string Text)
{
    /// <summary>Reads a file of the pickup folder.</summary>
    public static SentMail Read(string path) => Parse(File.ReadAllText(path));

    /// <summary>Reads a mail as it was sent.</summary>
    public static SentMail Parse(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var split = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = Regex.Replace(raw[..split], "\r\n[ \t]+", " ");
        return new SentMail(Header(headers, "To"), Words(Header(headers, "Subject")), Header(headers, "Message-ID"), Body(raw[split..], raw.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The signed link in it that leads to a path.</summary>
    public Uri Link(string path) => new(Regex.Match(Text, @"https?://\S+" + Regex.Escape(path) + @"\?n=[\w-]+").Value);

    private static string Header(string headers, string name) =>
        Regex.Match(headers, $"^{name}: (.*?)\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value.Trim();

    private static string Words(string text) => Regex.Replace(
        Regex.Replace(text, @"\?=\s+=\?", "?==?"), @"=\?utf-8\?B\?([^?]*)\?=", match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value)), RegexOptions.IgnoreCase);

    // The text and the markup, whichever way they are encoded.
    private static string Body(string raw, bool isQuoted)
    {
        var text = Regex.Replace(
            raw, "(?:[A-Za-z0-9+/]{60,76}\r\n)+[A-Za-z0-9+/]*={0,2}", match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Value.Replace("\r\n", string.Empty, StringComparison.Ordinal))));
        return isQuoted
            ? Regex.Replace(text, "(=\r\n)|((?:=[0-9A-F]{2})+)", match => match.Value == "=\r\n" ? string.Empty : Encoding.UTF8.GetString(Convert.FromHexString(match.Value.Replace("=", string.Empty, StringComparison.Ordinal))))
            : text;
    }
}
