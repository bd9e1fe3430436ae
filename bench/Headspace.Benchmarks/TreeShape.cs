namespace Headspace.Benchmarks;

/// <summary>
/// A tree of any number of pages below one page: parts of 10,000, in them groups of 1,000, in them sections of 100,
/// in them pages. Every page is found by its number alone.
/// </summary>
internal static class TreeShape
{
    private static readonly int[] widths = [10_000, 1_000, 100];

    /// <summary>The number of the page above; null for the page that all of them lie under.</summary>
    public static int? ParentOf(int number)
    {
        for (var level = 0; level < widths.Length; level++)
        {
            if (number % widths[level] == 0)
            {
                return level == 0 ? null : number - (number % widths[level - 1]);
            }
        }

        return number - (number % widths[^1]);
    }

    /// <summary>Its place among its siblings: a page's own pages come first, then its sections, then its groups.</summary>
    public static int SortOrderOf(int number) => number switch
    {
        _ when number % 10_000 == 0 => number / 10_000,
        _ when number % 1_000 == 0 => 99 + 9 + (number % 10_000 / 1_000) - 1,
        _ when number % 100 == 0 => 99 + (number % 1_000 / 100) - 1,
        _ => (number % 100) - 1,
    };

    public static string NameOf(int number) => $"Side {number}";
}
