namespace Headspace.Cms.Search.Entity;

/// <summary>Which children of a node its user may see, told by the few that are not like the rest, so that the database can count and page.</summary>
/// <param name="Only">The keys of all that may be seen; null where only <paramref name="Not"/> may not.</param>
/// <param name="Not">The keys of those that may not be seen.</param>
internal sealed record SeenChildren(IReadOnlyCollection<Guid>? Only, IReadOnlyCollection<Guid> Not)
{
    public static readonly SeenChildren All = new(null, []);
}
