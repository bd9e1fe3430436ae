namespace Headspace.Cms.Contracts.PublishedContent;

/// <summary>One version of a document or media item as it is stored, values unconverted.</summary>
/// <param name="Id">Node id.</param>
/// <param name="Key">Node key.</param>
/// <param name="ParentId">Node id of the parent; -1 at the root.</param>
/// <param name="Level">1 at the root.</param>
/// <param name="Path">Ids from -1 to the node itself, separated by commas.</param>
/// <param name="SortOrder">Position among its siblings.</param>
/// <param name="ContentTypeKey">Key of the document or media type.</param>
/// <param name="TemplateId">Node id of the template; null where none is chosen, and always for media.</param>
/// <param name="Name">Invariant name.</param>
/// <param name="CreateDate">UTC.</param>
/// <param name="CreatorId">Id of the user who made the node.</param>
/// <param name="UpdateDate">UTC time of this version.</param>
/// <param name="WriterId">Id of the user who made this version.</param>
/// <param name="Cultures">The cultures that this version has; for a published version, the published ones. Empty for invariant nodes.</param>
/// <param name="Values">Stored values; a property without value has no entry.</param>
public sealed record PublishedNodeData(
    int Id,
    Guid Key,
    int ParentId,
    int Level,
    string Path,
    int SortOrder,
    Guid ContentTypeKey,
    int? TemplateId,
    string Name,
    DateTime CreateDate,
    int CreatorId,
    DateTime UpdateDate,
    int WriterId,
    IReadOnlyList<PublishedCultureData> Cultures,
    IReadOnlyList<PublishedPropertyData> Values);
