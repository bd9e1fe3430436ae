namespace Headspace.Cms.Contracts.PublishedContent;

/// <summary>
/// Reads the values of documents and media in bulk, for a cache that keeps them in memory.
/// Core has no port for this: its repositories build one editable entity at a time.
/// </summary>
/// <remarks>
/// Every method runs a constant number of database queries, whatever the number of nodes, opens a scope of its own
/// where none is ambient, and streams: the sequence must be enumerated once and to its end, or disposed.
/// Trashed nodes are never returned. Nodes come in no particular order.
/// </remarks>
public interface IPublishedNodeSource
{
    /// <summary>Reads every document that has a version of the asked state.</summary>
    IEnumerable<PublishedNodeData> ReadDocuments(PublishedNodeState state, CancellationToken cancellationToken);

    /// <summary>Reads the documents with the given keys; keys without such a version are left out.</summary>
    IEnumerable<PublishedNodeData> ReadDocuments(PublishedNodeState state, IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken);

    /// <summary>Reads every media item. Media has no draft: its current version is what visitors see.</summary>
    IEnumerable<PublishedNodeData> ReadMedia(CancellationToken cancellationToken);

    /// <summary>Reads the media items with the given keys; unknown or trashed keys are left out.</summary>
    IEnumerable<PublishedNodeData> ReadMedia(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken);
}
