namespace Headspace.Cms.Search.FullText;

/// <summary>What somebody in the backoffice searches for.</summary>
/// <param name="Text">Words, or a key.</param>
/// <param name="ParentKey">Below which to search; null for everywhere.</param>
/// <param name="ContentTypes">Keys of the types that are meant; none for all.</param>
/// <param name="Trashed">Whether to search in the recycle bin or outside of it; null for both.</param>
/// <param name="Culture">In which culture; null for all.</param>
/// <param name="StartNodes">Ids of the nodes that the user may see, with all below; null for everything.</param>
/// <param name="Skip">Hits to leave out.</param>
/// <param name="Take">Most hits.</param>
internal sealed record EntityQuery(
    string Text,
    Guid? ParentKey,
    IReadOnlyList<Guid> ContentTypes,
    bool? Trashed,
    string? Culture,
    IReadOnlyList<int>? StartNodes,
    int Skip,
    int Take);
