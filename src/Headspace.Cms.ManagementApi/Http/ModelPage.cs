namespace Headspace.Cms.ManagementApi.Http;

/// <summary>A part of a list.</summary>
/// <param name="Total">How long the whole list is.</param>
/// <param name="Items">What stands in that part.</param>
public sealed record ModelPage<T>(long Total, IReadOnlyList<T> Items);

/// <summary>Makes parts of lists.</summary>
public static class ModelPage
{
    /// <summary>A part that was read as such.</summary>
    public static ModelPage<T> Of<T>(long total, IEnumerable<T> items) => new(total, [.. items]);

    /// <summary>A part of a list that is short enough to be read whole.</summary>
    public static ModelPage<T> Of<T>(IReadOnlyCollection<T> all, Page page) => new(all.Count, [.. all.Skip(page.Skip).Take(page.Take)]);

    /// <summary>A list with nothing in it.</summary>
    public static ModelPage<T> Empty<T>() => new(0, []);
}
