using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.Tree;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>
/// What the user may do with documents: start nodes, permissions by group and by document, languages. Each answers null where the user may,
/// and the problem where not; a document that does not exist is for the service to miss.
/// </summary>
internal sealed class DocumentAccess(IContentPermissionService permissions, EntityTree tree, IBackOfficeSecurityAccessor security)
{
    public async Task<Problem?> DenyAsync(Guid key, params string[] actions) =>
        Answer(await permissions.AuthorizeAccessAsync(security.User(), [key], actions.ToHashSet(StringComparer.Ordinal)));

    public async Task<Problem?> DenyAsync(IEnumerable<Guid> keys, params string[] actions) =>
        Answer(await permissions.AuthorizeAccessAsync(security.User(), keys, actions.ToHashSet(StringComparer.Ordinal)));

    /// <summary>To see what lies under a document: its parent may be only on the way to what the user may see.</summary>
    public async Task<Problem?> DenyListAsync(Guid key) =>
        await permissions.AuthorizeAccessAsync(security.User(), [key], new HashSet<string> { ActionBrowse.ActionLetter }) is var status
        && status is ContentAuthorizationStatus.UnauthorizedMissingPathAccess && await tree.ShowsAsync(UmbracoObjectTypes.Document, key)
            ? null
            : Answer(status);

    /// <summary>Under a parent, or at the root.</summary>
    public async Task<Problem?> DenyUnderAsync(Guid? parentKey, string action) => parentKey is { } key
        ? await DenyAsync(key, action)
        : Answer(await permissions.AuthorizeRootAccessAsync(security.User(), new HashSet<string> { action }));

    public async Task<Problem?> DenyBelowAsync(Guid key, string action) =>
        Answer(await permissions.AuthorizeDescendantsAccessAsync(security.User(), key, new HashSet<string> { action }));

    public async Task<Problem?> DenyBinAsync(string action) => Answer(await permissions.AuthorizeBinAccessAsync(security.User(), new HashSet<string> { action }));

    public async Task<Problem?> DenyCulturesAsync(IEnumerable<string?> cultures) =>
        cultures.OfType<string>().Where(culture => culture != "*").ToHashSet(StringComparer.OrdinalIgnoreCase) is { Count: > 0 } named
            ? Answer(await permissions.AuthorizeCultureAccessAsync(security.User(), named))
            : null;

    /// <summary>Those of some documents that the user may see.</summary>
    public async Task<ISet<Guid>> SeenAsync(IEnumerable<Guid> keys) =>
        await permissions.FilterAuthorizedAccessAsync(security.User(), keys, new HashSet<string> { ActionBrowse.ActionLetter });

    private static Problem? Answer(ContentAuthorizationStatus status) =>
        status is ContentAuthorizationStatus.Success or ContentAuthorizationStatus.NotFound ? null : Problem.Forbidden();
}
