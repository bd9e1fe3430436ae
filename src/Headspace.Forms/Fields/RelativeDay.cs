using System.Globalization;
using System.Text.RegularExpressions;
using Headspace.Forms.Denmark;

namespace Headspace.Forms.Fields;

/// <summary>
/// Days and years that are counted from today, so that a definition stays right: <c>{today}</c>, <c>{today-18y}</c>, <c>{today+14d}</c>,
/// <c>{today-3m}</c>, <c>{year}</c>, <c>{year-16}</c>. They are a whole value of a condition or a setting.
/// </summary>
internal static partial class RelativeDay
{
    public static string Resolve(string text, DateOnly today)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return text;

        var distance = match.Groups[3].Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) * (match.Groups[2].Value == "-" ? -1 : 1) : 0;
        if (match.Groups[1].Value == "year")
            return (today.Year + distance).ToString("0000", CultureInfo.InvariantCulture);

        return DanishDate.Iso(match.Groups[4].Value switch
        {
            "y" => today.AddYears(distance),
            "m" => today.AddMonths(distance),
            _ => today.AddDays(distance)
        });
    }

    [GeneratedRegex(@"^\{(today|year)(?:([+-])([0-9]{1,3})([ymd]?))?\}$")]
    private static partial Regex Pattern();
}
