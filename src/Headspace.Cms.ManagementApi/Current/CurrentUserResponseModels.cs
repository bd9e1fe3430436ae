using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Security;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.ManagementApi.Current;

internal sealed record CurrentUserResponseModel
{
    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public required string UserName { get; init; }

    public required string Name { get; init; }

    public required string? LanguageIsoCode { get; init; }

    public required IReadOnlyList<string> AvatarUrls { get; init; }

    public required IReadOnlyList<ReferenceByIdModel> UserGroupIds { get; init; }

    public required bool HasDocumentRootAccess { get; init; }

    public required IReadOnlyList<ReferenceByIdModel> DocumentStartNodeIds { get; init; }

    public required bool HasMediaRootAccess { get; init; }

    public required IReadOnlyList<ReferenceByIdModel> MediaStartNodeIds { get; init; }

    public required bool HasAccessToAllLanguages { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required bool HasAccessToSensitiveData { get; init; }

    public required IEnumerable<string> FallbackPermissions { get; init; }

    public required IReadOnlyList<PermissionPresentationModel> Permissions { get; init; }

    public required IReadOnlyList<string> AllowedSections { get; init; }

    public required bool IsAdmin { get; init; }
}

internal sealed record CurrentUserConfigurationResponseModel(
    bool KeepUserLoggedIn, PasswordConfigurationResponseModel PasswordConfiguration, bool AllowChangePassword, bool AllowTwoFactor);

internal sealed record UserPermissionModel(Guid NodeKey, IEnumerable<string> Permissions);

internal sealed record UserPermissionsResponseModel(IReadOnlyList<UserPermissionModel> Permissions)
{
    public static UserPermissionsResponseModel Of(IEnumerable<NodePermissions> permissions) =>
        new([.. permissions.Select(permission => new UserPermissionModel(permission.NodeKey, permission.Permissions))]);
}

internal sealed record ChangePasswordCurrentUserRequestModel(string NewPassword, string? OldPassword);

internal sealed record SetAvatarRequestModel(ReferenceByIdModel File);

internal sealed record UserTwoFactorProviderModel(string ProviderName, bool IsEnabledOnUser);

internal sealed record EnableTwoFactorRequestModel(string Code, string Secret);
