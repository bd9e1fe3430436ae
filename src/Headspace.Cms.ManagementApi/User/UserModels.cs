using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Security;
using Umbraco.Cms.Core.Models.Membership;

namespace Headspace.Cms.ManagementApi.User;

internal sealed record UserResponseModel(
    Guid Id,
    string Email,
    string UserName,
    string Name,
    IReadOnlyList<ReferenceByIdModel> UserGroupIds,
    string? LanguageIsoCode,
    IReadOnlyList<ReferenceByIdModel> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyList<ReferenceByIdModel> MediaStartNodeIds,
    bool HasMediaRootAccess,
    IReadOnlyList<string> AvatarUrls,
    UserState State,
    int FailedLoginAttempts,
    DateTime CreateDate,
    DateTime UpdateDate,
    DateTime? LastLoginDate,
    DateTime? LastLockoutDate,
    DateTime? LastPasswordChangeDate,
    bool IsAdmin,
    UserKind Kind);

internal sealed record UserItemResponseModel(Guid Id, string Name, IReadOnlyList<string> AvatarUrls, UserKind Kind)
{
    public IReadOnlyList<FlagModel> Flags { get; init; } = [];
}

internal sealed record CreateUserRequestModel(string Email, string UserName, string Name, IReadOnlyList<ReferenceByIdModel> UserGroupIds, Guid? Id, UserKind Kind);

internal sealed record UpdateUserRequestModel(
    string Email,
    string UserName,
    string Name,
    IReadOnlyList<ReferenceByIdModel> UserGroupIds,
    string LanguageIsoCode,
    IReadOnlyList<ReferenceByIdModel> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyList<ReferenceByIdModel> MediaStartNodeIds,
    bool HasMediaRootAccess);

/// <summary>Several users: to delete, disable, enable or unlock.</summary>
internal sealed record UsersRequestModel(IReadOnlyList<ReferenceByIdModel> UserIds);

internal sealed record UpdateUserGroupsOnUserRequestModel(IReadOnlyList<ReferenceByIdModel> UserIds, IReadOnlyList<ReferenceByIdModel> UserGroupIds);

internal sealed record ChangePasswordUserRequestModel(string NewPassword);

internal sealed record ResetPasswordUserResponseModel(string? ResetPassword);

internal sealed record SetAvatarRequestModel(ReferenceByIdModel File);

internal sealed record CalculatedUserStartNodesResponseModel(
    Guid Id, IReadOnlyList<ReferenceByIdModel> DocumentStartNodeIds, bool HasDocumentRootAccess, IReadOnlyList<ReferenceByIdModel> MediaStartNodeIds, bool HasMediaRootAccess);

internal sealed record UserConfigurationResponseModel(bool CanInviteUsers, bool UsernameIsEmail, PasswordConfigurationResponseModel PasswordConfiguration, bool AllowChangePassword, bool AllowTwoFactor);
