using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Template;

/// <summary>The templates that a document may be shown by.</summary>
internal static class TemplateEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/item/template", async ([FromQuery(Name = "id")] Guid[]? ids, ITemplateService templates) => ids is { Length: > 0 }
            ? (await templates.GetAllAsync(ids)).Select(template => new TemplateItemResponseModel(template.Key, [], template.Name ?? string.Empty, template.Alias))
            : []).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
}

internal sealed record TemplateItemResponseModel(Guid Id, IReadOnlyList<FlagModel> Flags, string Name, string Alias);
