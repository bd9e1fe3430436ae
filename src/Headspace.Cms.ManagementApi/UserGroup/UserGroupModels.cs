using System.Text.Json.Serialization;
using Headspace.Cms.ManagementApi.Common;

namespace Headspace.Cms.ManagementApi.UserGroup;

/// <summary>What a user group is, in requests and answers alike.</summary>
internal abstract record UserGroupModel
{
    public required string Name { get; init; }

    public required string Alias { get; init; }

    public string? Icon { get; init; }

    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>ISO codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public bool HasAccessToAllLanguages { get; init; }

    public ReferenceByIdModel? DocumentStartNode { get; init; }

    public bool DocumentRootAccess { get; init; }

    public ReferenceByIdModel? MediaStartNode { get; init; }

    public bool MediaRootAccess { get; init; }

    /// <summary>Verbs that hold where nothing else is said.</summary>
    public IReadOnlyList<string> FallbackPermissions { get; init; } = [];

    public IReadOnlyList<GranularPermissionModel> Permissions { get; init; } = [];
}

internal sealed record UserGroupRequestModel : UserGroupModel
{
    public Guid? Id { get; init; }
}

internal sealed record UserGroupResponseModel : UserGroupModel
{
    public required Guid Id { get; init; }

    public bool IsDeletable { get; init; }

    public bool AliasCanBeChanged { get; init; }
}

/// <summary>What holds in one place.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(DocumentPermissionModel), "DocumentPermissionPresentationModel")]
[JsonDerivedType(typeof(PropertyPermissionModel), "DocumentPropertyValuePermissionPresentationModel")]
[JsonDerivedType(typeof(UnknownPermissionModel), "UnknownTypePermissionPresentationModel")]
internal abstract record GranularPermissionModel(IReadOnlyList<string> Verbs);

/// <summary>On a document and what lies below it.</summary>
internal sealed record DocumentPermissionModel(ReferenceByIdModel Document, IReadOnlyList<string> Verbs) : GranularPermissionModel(Verbs);

/// <summary>On a property of a document type.</summary>
internal sealed record PropertyPermissionModel(ReferenceByIdModel DocumentType, ReferenceByIdModel PropertyType, IReadOnlyList<string> Verbs) : GranularPermissionModel(Verbs);

/// <summary>Of a package; only that knows what it means.</summary>
internal sealed record UnknownPermissionModel(IReadOnlyList<string> Verbs, string Context) : GranularPermissionModel(Verbs);

internal sealed record DeleteUserGroupsRequestModel(IReadOnlyList<ReferenceByIdModel> UserGroupIds);

internal sealed record UserGroupItemResponseModel(Guid Id, string Name, string? Icon, string Alias)
{
    public IReadOnlyList<FlagModel> Flags => [];
}
