using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services;
using Sources = Umbraco.Cms.Core.Constants.ServerEvents.EventSource;

namespace Headspace.Cms.ManagementApi.ServerEvents;

/// <summary>Nobody hears of documents outside of where they begin.</summary>
internal sealed class DocumentAccessFilter(IEntityService entities, AppCaches caches) : IServerEventAccessFilter
{
    public IEnumerable<string> FilteredEventSources => [Sources.Document];

    public Task<bool> HasAccessAsync(IUser user, ServerEventRoutingContext context) => Task.FromResult(
        context.EntityPath is { } path && ContentPermissions.HasPathAccess(path, user.CalculateContentStartNodeIds(entities, caches), Umbraco.Cms.Core.Constants.System.RecycleBinContent));
}

/// <summary>Nobody hears of media outside of where they begin.</summary>
internal sealed class MediaAccessFilter(IEntityService entities, AppCaches caches) : IServerEventAccessFilter
{
    public IEnumerable<string> FilteredEventSources => [Sources.Media];

    public Task<bool> HasAccessAsync(IUser user, ServerEventRoutingContext context) => Task.FromResult(
        context.EntityPath is { } path && ContentPermissions.HasPathAccess(path, user.CalculateMediaStartNodeIds(entities, caches), Umbraco.Cms.Core.Constants.System.RecycleBinMedia));
}
