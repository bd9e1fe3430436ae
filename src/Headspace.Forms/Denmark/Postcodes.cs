using System.Globalization;
using Headspace.Forms.Text;

namespace Headspace.Forms.Denmark;

/// <summary>The postcodes that there are in Denmark and the towns that they belong to.</summary>
public static class Postcodes
{
    private static readonly (int From, int To, string Town)[] ranges = [.. EmbeddedTable.Read("postcodes.csv").Select(Row).OrderBy(row => row.From)];

    /// <summary>The town of a postcode; null when there is no such postcode.</summary>
    public static string? TownOf(string postcode)
    {
        if (postcode.Length != 4 || !Answers.IsDigits(postcode))
            return null;

        var number = int.Parse(postcode, CultureInfo.InvariantCulture);
        return Array.Find(ranges, range => range.From <= number && number <= range.To).Town;
    }

    /// <summary>All of them, one after the other: first, last, town.</summary>
    public static IEnumerable<(int From, int To, string Town)> All => ranges;

    private static (int From, int To, string Town) Row(string[] row)
    {
        var bounds = row[0].Split('-');
        return (int.Parse(bounds[0], CultureInfo.InvariantCulture), int.Parse(bounds[^1], CultureInfo.InvariantCulture), row[1]);
    }
}
