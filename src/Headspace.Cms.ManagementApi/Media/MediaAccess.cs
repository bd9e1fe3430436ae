using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Problems;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace Headspace.Cms.ManagementApi.Media;

/// <summary>What the user may do with media: it has start nodes, and no permissions of its own. As in <see cref="Document.DocumentAccess"/>, null is yes.</summary>
internal sealed class MediaAccess(IMediaPermissionService permissions, IBackOfficeSecurityAccessor security)
{
    public async Task<Problem?> DenyAsync(params IEnumerable<Guid> keys) => Answer(await permissions.AuthorizeAccessAsync(security.User(), keys));

    /// <summary>Under a parent, or at the root.</summary>
    public async Task<Problem?> DenyUnderAsync(Guid? parentKey) =>
        parentKey is { } key ? await DenyAsync(key) : Answer(await permissions.AuthorizeRootAccessAsync(security.User()));

    public async Task<Problem?> DenyBinAsync() => Answer(await permissions.AuthorizeBinAccessAsync(security.User()));

    private static Problem? Answer(MediaAuthorizationStatus status) =>
        status is MediaAuthorizationStatus.Success or MediaAuthorizationStatus.NotFound ? null : Problem.Forbidden();
}
