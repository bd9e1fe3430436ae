namespace Headspace.Cms.ManagementApi.Http;

/// <summary>An item of a tree whose items have a name and nothing else to show.</summary>
internal sealed record NamedEntityTreeItemResponseModel(Guid Id, string Name, bool HasChildren, ReferenceByIdModel? Parent)
{
    public IReadOnlyList<FlagModel> Flags { get; init; } = [];
}
