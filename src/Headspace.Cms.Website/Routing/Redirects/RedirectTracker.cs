using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Website.Routing.Redirects;

/// <summary>
/// Remembers the addresses that a document and those below it had before a change, and leads from each that has become
/// another to the document itself, so that later changes make no chains.
/// </summary>
internal sealed class RedirectTracker(
    IPublishedContentCache contents,
    IDomainCache domains,
    IDocumentNavigationQueryService navigation,
    IDocumentUrlService addresses,
    IRedirectUrlService redirects,
    IShortStringHelper strings,
    UrlSegmentProviderCollection segments,
    ICoreScopeProvider scopes) : IRedirectTracker
{
    private const string NoRoute = "#";

    public void StoreOldRoute(IContent entity, Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes) =>
        StoreOldRoute(entity, oldRoutes, isMove: false);

    public void StoreOldRoute(
        IContent entity, Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes, bool isMove)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(oldRoutes);

        // Most publishing leaves the address as it is, and then the tree below need not be looked at.
        if (contents.GetById(false, entity.Key) is not { } document || !(isMove || ChangesSegment(entity, document)))
        {
            return;
        }

        navigation.TryGetDescendantsKeys(entity.Key, out var below);
        foreach (var published in below.Select(key => contents.GetById(false, key)).WhereNotNull().Prepend(document))
        {
            foreach (var culture in CulturesOf(published))
            {
                if (addresses.GetLegacyRouteFormat(published.Key, culture, isDraft: false) is var route && route != NoRoute)
                {
                    oldRoutes.TryAdd((published.Id, culture), (published.Key, route));
                }
            }
        }
    }

    public void CreateRedirects(IDictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes)
    {
        ArgumentNullException.ThrowIfNull(oldRoutes);
        if (oldRoutes.Count == 0)
        {
            return;
        }

        using var scope = scopes.CreateCoreScope();
        foreach (var ((_, culture), (key, oldRoute)) in oldRoutes)
        {
            var route = addresses.GetLegacyRouteFormat(key, culture, isDraft: false);
            if (route == NoRoute || route == oldRoute)
            {
                continue;
            }

            redirects.Register(oldRoute, key, culture);

            // A document that comes back to an address it once had must not lead away from it.
            foreach (var own in redirects.GetContentRedirectUrls(key).Where(own => own.Url == route && own.Culture == culture))
            {
                redirects.Delete(own);
            }
        }

        scope.Complete();
    }

    private bool ChangesSegment(IContent entity, IPublishedContent published) => CulturesOf(published).Any(culture =>
        !string.Equals(
            entity.GetUrlSegment(strings, segments, entity.ContentType.VariesByCulture() ? culture : null, published: false),
            addresses.GetUrlSegment(entity.Key, culture, isDraft: false),
            StringComparison.OrdinalIgnoreCase));

    /// <summary>Those that it is published in; for one that does not vary all that an address can be asked in.</summary>
    private IEnumerable<string> CulturesOf(IPublishedContent document) => document.ContentType.VariesByCulture()
        ? document.Cultures.Keys
        : domains.GetAll(includeWildcards: true).Select(domain => domain.Culture).WhereNotNull()
            .Append(domains.DefaultCulture)
            .Distinct(StringComparer.OrdinalIgnoreCase);
}
