using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.DeliveryApi.Requests;

/// <summary>Where an item went that once had the path: the redirects that a rename or move leaves behind, in each form that they are kept in.</summary>
internal sealed class RequestRedirectService(
    IRedirectUrlService redirects,
    IRequestStartItemProvider startItems,
    RequestRoutingService routing,
    IApiPublishedContentCache contents,
    IApiContentRouteBuilder routes,
    IDocumentUrlService urls,
    IVariationContextAccessor variation,
    IOptionsMonitor<GlobalSettings> settings) : IRequestRedirectService
{
    public IApiContentRoute? GetRedirectRoute(string requestedPath)
    {
        ArgumentNullException.ThrowIfNull(requestedPath);
        var culture = variation.VariationContext?.Culture;
        return Forms(requestedPath.EnsureStartsWith('/').TrimEnd('/'))
            .Select(form => redirects.GetMostRecentRedirectUrl(form, culture))
            .FirstOrDefault(redirect => redirect is not null) is { } found
            && contents.GetById(found.ContentKey) is { } content
            ? routes.Build(content, culture)
            : null;
    }

    private IEnumerable<string> Forms(string path)
    {
        var startItem = startItems.GetStartItem();
        yield return startItem is not null && !settings.CurrentValue.HideTopLevelNodeFromPath ? $"/{urls.GetUrlSegment(startItem.Key, variation.VariationContext?.Culture ?? string.Empty, isDraft: false)}{path}" : path;
        if (startItem is not null)
        {
            yield return $"{startItem.Id}{path}";
        }

        yield return routing.GetContentRoute(path).TrimEnd('/');
    }
}
