namespace Headspace.Cms.ManagementApi.Common;

/// <summary>Something that is named by its key alone.</summary>
internal sealed record ReferenceByIdModel(Guid Id)
{
    public static ReferenceByIdModel? Of(Guid? id) => id is { } key ? new ReferenceByIdModel(key) : null;
}

/// <summary>A mark beside an item of a tree or list.</summary>
internal sealed record FlagModel(string Alias);

/// <summary>An item of a tree whose items have a name and nothing else to show.</summary>
internal sealed record NamedEntityTreeItemResponseModel(Guid Id, string Name, bool HasChildren, ReferenceByIdModel? Parent)
{
    public IReadOnlyList<FlagModel> Flags => [];
}
