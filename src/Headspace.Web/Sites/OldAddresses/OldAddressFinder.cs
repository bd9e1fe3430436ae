using Headspace.Core.ContentModels;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Web.Sites.OldAddresses;

/// <summary>
/// Leads from an address that the sites had before they lay here: first those that editors have entered, then the two
/// forms that had a rule, a centre at the root of the site and news by date.
/// </summary>
internal sealed class OldAddressFinder(
    IPublishedContentCache contents,
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    IPublishedUrlProvider urls,
    OldCentreAddress centres,
    OldNewsAddress news) : IContentFinder
{
    public Task<bool> TryFindContent(IPublishedRequestBuilder request)
    {
        if (request.Domain is not { } domain || contents.GetById(false, domain.ContentId) is not { } root)
        {
            return Task.FromResult(false);
        }

        var segments = request.AbsolutePathDecoded.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (Entered(root, string.Join('/', segments), request.Culture) is not { } address)
        {
            var page = root is HeadspaceSite site ? centres.Find(site, segments) ?? news.Find(site, segments) : null;
            if (page is null)
            {
                return Task.FromResult(false);
            }

            address = urls.GetUrl(page, UrlMode.Default, request.Culture);
        }

        // It may be led elsewhere tomorrow: browsers must not keep it.
        request.SetNoCacheHeader(true).SetRedirectPermanent(address + request.Uri.Query);
        return Task.FromResult(true);
    }

    private string? Entered(IPublishedContent root, string path, string? culture)
    {
        var redirect = (root.Children<RedirectList>(navigation, published) ?? [])
            .SelectMany(list => list.Children<Redirect>(navigation, published) ?? [])
            .FirstOrDefault(redirect => Matches(redirect.From, path));
        var address = redirect?.To is { } page ? urls.GetUrl(page, UrlMode.Default, culture) : redirect?.ToAddress;
        return address is ['/', ..] or ['h', 't', 't', 'p', ..] ? address : null;
    }

    /// <summary>Case and slashes at the ends do not count; an asterisk at the end stands for whatever is below.</summary>
    private static bool Matches(string? from, string path) => from?.Trim() switch
    {
        null or "" => false,
        [.. var folder, '*'] => $"{path}/".StartsWith($"{folder.Trim('/')}/", StringComparison.OrdinalIgnoreCase),
        var whole => string.Equals(whole.Trim('/'), path, StringComparison.OrdinalIgnoreCase),
    };
}
