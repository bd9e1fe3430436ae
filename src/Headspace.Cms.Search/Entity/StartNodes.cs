using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Entity;

/// <summary>What a user of the backoffice may see of the trees.</summary>
internal sealed class StartNodes(IBackOfficeSecurityAccessor security, IEntityService entities, AppCaches caches)
{
    /// <summary>Ids of the nodes at which the trees of the signed-in user begin; null for the whole tree, empty for none of it.</summary>
    public IReadOnlyList<int>? Of(UmbracoObjectTypes objectType) => security.BackOfficeSecurity?.CurrentUser is { } user ? Of(user, objectType) : null;

    /// <summary>The same for any user.</summary>
    public IReadOnlyList<int>? Of(IUser user, UmbracoObjectTypes objectType)
    {
        var nodes = objectType switch
        {
            UmbracoObjectTypes.Document => user.CalculateContentStartNodeIds(entities, caches) ?? [],
            UmbracoObjectTypes.Media => user.CalculateMediaStartNodeIds(entities, caches) ?? [],
            _ => [Constants.System.Root],
        };
        return nodes.Contains(Constants.System.Root) ? null : nodes;
    }
}
