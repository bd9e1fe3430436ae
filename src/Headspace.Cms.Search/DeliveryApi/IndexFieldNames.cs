namespace Headspace.Cms.Search.DeliveryApi;

/// <summary>The fields that the built-in handlers write and ask for.</summary>
internal static class IndexFieldNames
{
    public const string ItemId = "itemId";
    public const string ParentId = "parentId";
    public const string AncestorIds = "ancestorIds";
    public const string ContentType = "contentType";
    public const string Name = "name";
    public const string SortName = "sortName";
    public const string CreateDate = "createDate";
    public const string UpdateDate = "updateDate";
    public const string Level = "level";
    public const string SortOrder = "sortOrder";

    /// <summary>No field: every word of a document.</summary>
    public const string AllWords = "__words";

    /// <summary>No field: selects everything.</summary>
    public const string All = "__all";
}
