using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Cms.DeliveryApi.Requests;

/// <summary>The root that a front end begins at: named by its key or by the segment of its address.</summary>
internal sealed class RequestStartItemProvider(
    IHttpContextAccessor http,
    IDocumentNavigationQueryService navigation,
    IPublishedContentCache contents,
    IDocumentUrlService urls,
    IVariationContextAccessor variation,
    IRequestPreviewService preview) : IRequestStartItemProvider, IRequestStartItemProviderAccessor
{
    private static readonly object place = new();

    public string? RequestedStartItem() => http.Header(DeliveryApiHeaders.StartItem)?.Trim('/') is { Length: > 0 } asked ? asked : null;

    public IPublishedContent? GetStartItem()
    {
        if (http.HttpContext is not { } context || RequestedStartItem() is not { } asked)
        {
            return null;
        }

        if (!context.Items.TryGetValue(place, out var found))
        {
            context.Items[place] = found = Find(asked);
        }

        return (IPublishedContent?)found;
    }

    public bool TryGetValue([NotNullWhen(true)] out IRequestStartItemProvider? requestStartItemProvider)
    {
        requestStartItemProvider = this;
        return true;
    }

    private IPublishedContent? Find(string asked)
    {
        if (!navigation.TryGetRootKeys(out var keys))
        {
            return null;
        }

        var roots = keys.Select(key => contents.GetById(preview.IsPreview(), key)).WhereNotNull();
        return Guid.TryParse(asked, out var wanted)
            ? roots.FirstOrDefault(root => root.Key == wanted)
            : roots.FirstOrDefault(root => string.Equals(SegmentOf(root), asked, StringComparison.OrdinalIgnoreCase));
    }

    private string? SegmentOf(IPublishedContent root) =>
        urls.GetUrlSegment(root.Key, variation.VariationContext?.Culture ?? string.Empty, preview.IsPreview());
}
