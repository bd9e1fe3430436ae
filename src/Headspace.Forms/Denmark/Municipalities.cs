using System.Collections.Frozen;
using System.Globalization;

namespace Headspace.Forms.Denmark;

/// <summary>The 98 municipalities of Denmark; Christiansø (0411) is none.</summary>
public static class Municipalities
{
    private static readonly FrozenDictionary<string, Municipality> byCode = EmbeddedTable.Read("municipalities.csv")
        .Select(row => new Municipality(row[0], row[1], row[2]))
        .ToFrozenDictionary(municipality => municipality.Code, StringComparer.Ordinal);

    /// <summary>All of them in Danish order of their names.</summary>
    public static IReadOnlyList<Municipality> All { get; } =
        [.. byCode.Values.OrderBy(municipality => municipality.Name, StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true))];

    /// <summary>The municipality of a code of four digits; null when there is none.</summary>
    public static Municipality? Find(string code) => byCode.GetValueOrDefault(code);
}
