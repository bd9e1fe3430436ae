namespace Headspace.Cms.Contracts.PublishedContent;

/// <summary>Where a published node stands: what decides which collections it is in and which address it has.</summary>
/// <param name="Key">Node key.</param>
/// <param name="ParentKey">Key of the parent; null at the root.</param>
/// <param name="SortOrder">Position among its siblings.</param>
/// <param name="ContentTypeAlias">Alias of the document or media type.</param>
/// <param name="AddressBasis">What the node's own part of its address is made from, in all cultures. Compare only.</param>
public sealed record PublishedNodePlace(Guid Key, Guid? ParentKey, int SortOrder, string ContentTypeAlias, string AddressBasis);
