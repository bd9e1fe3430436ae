using System.Globalization;

namespace Headspace.Cms.Persistence.Nodes;

/// <summary>Names that are unique among others, by a number in parentheses: "Name (1)".</summary>
internal static class UniqueName
{
    public static string Among(string? name, IEnumerable<string?> others)
    {
        var wanted = name?.Trim() ?? string.Empty;
        var taken = others.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wanted.Length > 0 && !taken.Contains(wanted))
            return wanted;
        var stem = Stem(wanted);
        for (var number = 1; ; number++)
        {
            var candidate = string.Create(CultureInfo.InvariantCulture, $"{stem} ({number})").TrimStart();
            if (!taken.Contains(candidate))
                return candidate;
        }
    }

    // "Name (2)" continues the numbers of "Name".
    private static string Stem(string name)
    {
        var open = name.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && name.EndsWith(')') && int.TryParse(name.AsSpan(open + 2, name.Length - open - 3), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? name[..open]
            : name;
    }
}
