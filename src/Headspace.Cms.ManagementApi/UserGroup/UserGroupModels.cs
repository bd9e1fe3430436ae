using Headspace.Cms.ManagementApi.Current;
using Headspace.Cms.ManagementApi.Http;

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

    public IReadOnlyList<PermissionPresentationModel> Permissions { get; init; } = [];
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

internal sealed record DeleteUserGroupsRequestModel(IReadOnlyList<ReferenceByIdModel> UserGroupIds);

internal sealed record UserGroupItemResponseModel(Guid Id, string Name, string? Icon, string Alias)
{
    public IReadOnlyList<FlagModel> Flags { get; init; } = [];
}
