using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Document;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Preview;

/// <summary>Seeing drafts at the sites: where a document is seen, beginning, and ending.</summary>
internal static class PreviewEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/document/{id:guid}/preview-url", UrlAsync).RequireAuthorization(ManagementPolicies.TreeAccessDocuments);
        api.MapPost("/preview", EnterAsync).RequireAuthorization(ManagementPolicies.SectionAccessContent);
        api.MapDelete("/preview", EndAsync).AllowAnonymous();
    }

    private static async Task<object> UrlAsync(
        Guid id, string? providerAlias, string? culture, string? segment, IContentService contents, UrlProviderCollection providers, IPreviewService preview, DocumentAccess access, Actor actor)
    {
        if (await access.DenyAsync(id, ActionBrowse.ActionLetter) is { } denial)
        {
            return denial;
        }

        if (providers.FirstOrDefault(provider => provider.Alias == providerAlias) is not { } provider)
        {
            return Problem.BadRequest($"There is no URL provider '{providerAlias}'.");
        }

        if (contents.GetById(id) is not { } document)
        {
            return Problem.Of(ContentEditingOperationStatus.NotFound);
        }

        if (await provider.GetPreviewUrlAsync(document, culture, segment) is not { } found)
        {
            return Problem.BadRequest($"The URL provider '{providerAlias}' offers no preview.");
        }

        await preview.TryEnterPreviewAsync(actor.User);
        return new DocumentUrlInfoModel(found.Culture, found.Url?.ToString(), found.Message, found.Provider);
    }

    private static async Task<IResult> EnterAsync(IPreviewService preview, Actor actor) =>
        await preview.TryEnterPreviewAsync(actor.User) ? Answer.Done : Problem.Forbidden();

    // Open to all: it only takes from a browser what it has.
    private static async Task<IResult> EndAsync(IPreviewService preview)
    {
        await preview.EndPreviewAsync();
        return Answer.Done;
    }
}
