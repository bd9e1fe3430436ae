using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Culture;

/// <summary>The cultures that a language may be made of.</summary>
internal static class CultureEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/culture", (Page page, ICultureService cultures) => ModelPage.Of(
        [.. cultures.GetValidCultureInfos().Select(culture => new CultureReponseModel(culture.Name, culture.EnglishName))], page))
        .RequireAuthorization(ManagementPolicies.BackOfficeAccess);
}

/// <summary>The name is the contract's.</summary>
internal sealed record CultureReponseModel(string Name, string EnglishName);
