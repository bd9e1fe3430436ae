using System.Globalization;
using System.Text;

namespace Headspace.Forms.Uploads;

/// <summary>Names that are harmless in every file system, whoever made them up.</summary>
internal static class SafeFileName
{
    private const int Longest = 80;

    /// <summary>Letters a to z, digits, hyphens and one full stop before the extension; never empty, never hidden.</summary>
    public static string Of(string name)
    {
        var dot = name.LastIndexOf('.');
        var stem = Plain(dot < 0 ? name : name[..dot]);
        var extension = dot < 0 ? string.Empty : Plain(name[(dot + 1)..]);
        return (stem.Length == 0 ? "fil" : stem) + (extension.Length == 0 ? string.Empty : "." + extension);
    }

    private static string Plain(string text)
    {
        StringBuilder result = new();
        foreach (var letter in Danish(text.ToLowerInvariant()).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                result.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }

        return result.ToString(0, Math.Min(result.Length, Longest)).Trim('-');
    }

    private static string Danish(string text) =>
        text.Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);
}
