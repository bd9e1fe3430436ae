namespace Headspace.Cms.Search.Index;

/// <summary>One version of a document in one culture, as the index holds it.</summary>
internal sealed record IndexedDocument
{
    public required Guid Key { get; init; }

    /// <summary>Ids of the ancestors and the document itself, from the root on.</summary>
    public required IReadOnlyList<int> Path { get; init; }

    public required string ContentTypeAlias { get; init; }

    /// <summary>ISO code in lower case, or <see cref="Invariant"/>.</summary>
    public required string Culture { get; init; }

    /// <summary>Whether visitors can get it: published in this culture, below nothing that is unpublished.</summary>
    public required bool Published { get; init; }

    /// <summary>Whether it lies in the recycle bin, where only searches of the backoffice find it.</summary>
    public required bool Trashed { get; init; }

    /// <summary>Whether it is what editors work on.</summary>
    public required bool Draft { get; init; }

    /// <summary>Id of the nearest node that is protected, the document itself included; 0 if none is.</summary>
    public required int ProtectedBy { get; init; }

    /// <summary>Whether it has a template, and so an address of its own that shows something.</summary>
    public required bool HasPage { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>Fields with their values in stored form.</summary>
    public required IReadOnlyCollection<(int Field, object Value)> Values { get; init; }

    /// <summary>The culture of documents that do not vary by it.</summary>
    public const string Invariant = "none";
}
