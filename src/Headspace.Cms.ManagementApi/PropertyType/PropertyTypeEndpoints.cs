using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.PropertyType;

/// <summary>Whether any content has a value in a property of its type.</summary>
internal static class PropertyTypeEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/property-type/is-used", IsUsedAsync).RequireAuthorization(ManagementPolicies.TreeAccessDocumentsOrMediaOrMembersOrContentTypes);

    private static async Task<object> IsUsedAsync(Guid contentTypeId, string propertyAlias, IPropertyTypeUsageService usage)
    {
        var attempt = await usage.HasSavedPropertyValuesAsync(contentTypeId, propertyAlias);
        return attempt.Success ? attempt.Result : Problem.Of(attempt.Status);
    }
}
