using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.Tree;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace Headspace.Cms.ManagementApi.Media;

/// <summary>What the user may do with media: it has start nodes, and no permissions of its own. As in <see cref="Document.DocumentAccess"/>, null is yes.</summary>
internal sealed class MediaAccess(IMediaPermissionService permissions, EntityTree tree, IBackOfficeSecurityAccessor security)
{
    public async Task<Problem?> DenyAsync(params IEnumerable<Guid> keys) => Answer(await permissions.AuthorizeAccessAsync(security.User(), keys));

    /// <summary>To see what lies in a folder, or at the root: it may be only on the way to what the user may see.</summary>
    public async Task<Problem?> DenyListAsync(Guid? key) =>
        key is not { } folder || await DenyAsync(folder) is not { } denial || await tree.ShowsAsync(UmbracoObjectTypes.Media, folder) ? null : denial;

    /// <summary>Under a parent, or at the root.</summary>
    public async Task<Problem?> DenyUnderAsync(Guid? parentKey) =>
        parentKey is { } key ? await DenyAsync(key) : Answer(await permissions.AuthorizeRootAccessAsync(security.User()));

    public async Task<Problem?> DenyBinAsync() => Answer(await permissions.AuthorizeBinAccessAsync(security.User()));

    private static Problem? Answer(MediaAuthorizationStatus status) =>
        status is MediaAuthorizationStatus.Success or MediaAuthorizationStatus.NotFound ? null : Problem.Forbidden();
}
