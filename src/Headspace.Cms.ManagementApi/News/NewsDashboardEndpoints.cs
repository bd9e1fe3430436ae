using Headspace.Cms.ManagementApi.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Headspace.Cms.ManagementApi.News;

/// <summary>News of the vendor: there are none, for nothing is fetched from outside.</summary>
internal static class NewsDashboardEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/news-dashboard", () => new NewsDashboardResponseModel([])).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
}

internal sealed record NewsDashboardResponseModel(IReadOnlyList<object> Items);
