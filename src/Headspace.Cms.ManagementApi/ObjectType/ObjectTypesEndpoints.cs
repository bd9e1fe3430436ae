using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.ObjectType;

/// <summary>A kind of node.</summary>
internal sealed record ObjectTypeResponseModel(Guid Id, string? Name)
{
    public static ObjectTypeResponseModel? Of(Guid? type) => type is { } key && ObjectTypes.GetUmbracoObjectType(key) is var known and not UmbracoObjectTypes.Unknown
        ? new ObjectTypeResponseModel(key, known.GetFriendlyName())
        : null;
}

/// <summary>The kinds of nodes that relations are made between.</summary>
internal static class ObjectTypesEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/object-types", (Page page, IRelationService service) =>
    {
        var types = service.GetAllowedObjectTypes().ToList();
        return ModelPage.Of(types.Count, types.Skip(page.Skip).Take(page.Take).Select(type => new ObjectTypeResponseModel(type.GetGuid(), type.GetFriendlyName())));
    }).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
}
