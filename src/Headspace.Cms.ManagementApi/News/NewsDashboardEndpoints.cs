using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Headspace.Cms.ManagementApi.News;

/// <summary>News of the vendor: there are none, for nothing is fetched from outside.</summary>
internal static class NewsDashboardEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/news-dashboard", () => ModelPage.Empty<object>()).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
}
