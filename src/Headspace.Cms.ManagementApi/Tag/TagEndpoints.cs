using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Tag;

internal sealed record TagResponseModel(Guid Id, string Text, string Group, int NodeCount);

/// <summary>The tags that are in use, for the editor to choose among.</summary>
internal static class TagEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/tag", ListAsync).RequireAuthorization(ManagementPolicies.SectionAccessForContentTree);

    private static async Task<ModelPage<TagResponseModel>> ListAsync(string? query, string? tagGroup, string? culture, Page page, ITagService service)
    {
        var found = (string.IsNullOrWhiteSpace(query) ? await service.GetAllAsync(tagGroup, culture) : await service.GetByQueryAsync(query, tagGroup, culture)).ToList();
        return ModelPage.Of(found.Count, found.Skip(page.Skip).Take(page.Take).Select(tag => new TagResponseModel(tag.Key, tag.Text, tag.Group, tag.NodeCount)));
    }
}
