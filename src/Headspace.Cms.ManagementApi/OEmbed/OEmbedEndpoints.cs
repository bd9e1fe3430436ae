using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.OEmbed;

internal sealed record OEmbedResponseModel(string Markup);

/// <summary>What a page elsewhere gives to be shown in ours.</summary>
internal static class OEmbedEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/oembed/query", QueryAsync).RequireAuthorization(ManagementPolicies.SectionAccessContentOrMedia);

    private static async Task<object> QueryAsync(Uri? url, int? maxWidth, int? maxHeight, IOEmbedService service, CancellationToken cancellationToken)
    {
        if (url is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            return Problem.BadRequest("'url' must be a whole address.");
        }

        var found = await service.GetMarkupAsync(url, maxWidth, maxHeight, cancellationToken);
        return found.Success ? new OEmbedResponseModel(found.Result) : Problem.Of(found.Status);
    }
}
