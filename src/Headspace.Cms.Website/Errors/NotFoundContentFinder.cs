using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Cms.Website.Errors;

/// <summary>
/// The page that a site shows for an address that means nothing: of <c>Umbraco:CMS:Content:Error404Collection</c>
/// the one that lies under the root of the request's domain.
/// </summary>
internal sealed class NotFoundContentFinder(
    IOptionsMonitor<ContentSettings> settings,
    IPublishedContentCache contents,
    IDocumentNavigationQueryService navigation) : IContentLastChanceFinder
{
    public Task<bool> TryFindContent(IPublishedRequestBuilder request)
    {
        if (request.Domain is not { } domain || contents.GetById(domain.ContentId) is not { } root)
        {
            return Task.FromResult(false);
        }

        var page = settings.CurrentValue.Error404Collection
            .Where(entry => IsForAll(entry) || string.Equals(entry.Culture, request.Culture, StringComparison.OrdinalIgnoreCase))
            .OrderBy(IsForAll)
            .Select(Find)
            .FirstOrDefault(page => page is not null && IsUnder(root, page) && IsIn(request.Culture, page));
        if (page is null)
        {
            return Task.FromResult(false);
        }

        request.SetPublishedContent(page);
        request.SetIs404();
        return Task.FromResult(true);
    }

    private static bool IsForAll(ContentErrorPage entry) => entry.Culture is null or "default";

    private static bool IsIn(string? culture, IPublishedContent page) =>
        !page.ContentType.VariesByCulture() || (culture is not null && page.Cultures.ContainsKey(culture));

    private IPublishedContent? Find(ContentErrorPage entry)
    {
        if (entry.HasContentKey)
        {
            return contents.GetById(entry.ContentKey);
        }

        return entry.HasContentId ? contents.GetById(entry.ContentId) : null;
    }

    private bool IsUnder(IPublishedContent root, IPublishedContent page) =>
        page.Key == root.Key || (navigation.TryGetAncestorsKeys(page.Key, out var ancestors) && ancestors.Contains(root.Key));
}
