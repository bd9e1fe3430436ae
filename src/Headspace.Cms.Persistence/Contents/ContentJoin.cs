using Headspace.Cms.Persistence.ContentTypes;
using Headspace.Cms.Persistence.Documents;
using Headspace.Cms.Persistence.MediaItems;
using Headspace.Cms.Persistence.Members;
using Headspace.Cms.Persistence.Nodes;

namespace Headspace.Cms.Persistence.Contents;

/// <summary>One version of a document, blueprint, media item or member, with the rows that belong to it.</summary>
internal sealed class ContentJoin
{
    public required NodeRow Node { get; init; }

    public required ContentRow Content { get; init; }

    public required ContentTypeRow ContentType { get; init; }

    public required ContentVersionRow Version { get; init; }

    public DocumentRow? Document { get; init; }

    public DocumentVersionRow? DocumentVersion { get; init; }

    /// <summary>The version that is published, whichever version was asked for.</summary>
    public ContentVersionRow? PublishedVersion { get; init; }

    public DocumentVersionRow? PublishedDocumentVersion { get; init; }

    public MediaVersionRow? MediaVersion { get; init; }

    public MemberRow? Member { get; init; }
}
