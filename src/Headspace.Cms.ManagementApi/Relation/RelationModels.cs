using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.ObjectType;

namespace Headspace.Cms.ManagementApi.Relation;

internal sealed record RelationTypeResponseModel(
    Guid Id, string Name, string? Alias, bool IsBidirectional, bool IsDependency, ObjectTypeResponseModel? ParentObject, ObjectTypeResponseModel? ChildObject);

internal sealed record RelationTypeItemResponseModel(Guid Id, string Name, bool IsDeletable)
{
    public IReadOnlyList<FlagModel> Flags { get; init; } = [];
}

internal sealed record RelationReferenceModel(Guid Id, string? Name);

internal sealed record RelationResponseModel(Guid Id, ReferenceByIdModel RelationType, RelationReferenceModel Parent, RelationReferenceModel Child, DateTime CreateDate, string? Comment);
