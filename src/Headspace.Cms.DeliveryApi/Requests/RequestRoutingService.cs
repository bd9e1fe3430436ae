using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Extensions;

namespace Headspace.Cms.DeliveryApi.Requests;

/// <summary>Where the path of a request begins: at the start item that it names, or at the root that its host belongs to.</summary>
internal sealed class RequestRoutingService(
    IHttpContextAccessor http, IRequestStartItemProvider startItems, IDomainCache domains, IVariationContextAccessor variation) : IRequestRoutingService
{
    public string GetContentRoute(string requestedPath)
    {
        ArgumentNullException.ThrowIfNull(requestedPath);
        var path = requestedPath.EnsureStartsWith('/');
        if (startItems.GetStartItem() is { } startItem)
        {
            return $"{startItem.Id}{WithoutPathOfDomain(startItem.Id, path)}";
        }

        return DomainOf(path) is { } domain ? $"{domain.ContentId}{PathWithin(domain, path)}" : path;
    }

    /// <summary>The domain that a path on the host of the request belongs to; null where there is none.</summary>
    public DomainAndUri? DomainOf(string path)
    {
        if (http.HttpContext is not { } context)
        {
            return null;
        }

        return Uri.TryCreate($"{context.Request.Scheme}://{context.Request.Host}{path}", UriKind.Absolute, out var address)
            ? DomainUtilities.SelectDomain(domains.GetAll(includeWildcards: false), address)
            : null;
    }

    // The address of an item begins with the path of its domain (/en/), and is to be found again by it.
    private string WithoutPathOfDomain(int startItem, string path)
    {
        var culture = variation.VariationContext?.Culture;
        var current = new Uri(http.HttpContext!.Request.GetEncodedUrl());
        var prefix = domains.GetAssigned(startItem)
            .Where(domain => string.IsNullOrEmpty(culture) || string.Equals(domain.Culture, culture, StringComparison.OrdinalIgnoreCase))
            .Select(domain => new DomainAndUri(domain, current).Uri.AbsolutePath.TrimEnd('/'))
            .Where(prefix => prefix.Length > 0 && (path + "/").StartsWith(prefix + "/", StringComparison.OrdinalIgnoreCase))
            .MaxBy(prefix => prefix.Length);
        return prefix is null ? path : path[prefix.Length..].EnsureStartsWith('/');
    }

    private static string PathWithin(DomainAndUri domain, string path) => DomainUtilities.PathRelativeToDomain(domain.Uri, path).EnsureStartsWith('/');
}
