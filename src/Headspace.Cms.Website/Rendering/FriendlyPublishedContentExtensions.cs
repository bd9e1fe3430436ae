using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Cms.Website.Rendering;

/// <summary>
/// What views say most often, without naming the services behind it, as in stock Umbraco. C# outside of views takes
/// the services by its constructor and calls Core's own extensions.
/// </summary>
public static class FriendlyPublishedContentExtensions
{
    /// <summary>The address of the document: relative within the site, absolute to another one; "#" if it has none.</summary>
    public static string Url(this IPublishedContent content, string? culture = null, UrlMode mode = UrlMode.Default) =>
        content.Url(Get<IPublishedUrlProvider>(), culture, mode);

    /// <summary>The absolute address of a document that varies by culture in each culture that it is published in; else none.</summary>
    public static IReadOnlyDictionary<string, string> AlternateUrls(this IPublishedContent content, IPublishedUrlProvider urls)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(urls);
        return content.Cultures.Keys
            .Where(_ => content.ContentType.VariesByCulture())
            .Select(culture => (Culture: culture, Url: urls.GetUrl(content, UrlMode.Absolute, culture)))
            .Where(alternate => alternate.Url.StartsWith("http", StringComparison.Ordinal))
            .ToDictionary(alternate => alternate.Culture, alternate => alternate.Url);
    }

    /// <inheritdoc cref="AlternateUrls(IPublishedContent, IPublishedUrlProvider)" />
    public static IReadOnlyDictionary<string, string> AlternateUrls(this IPublishedContent content) =>
        content.AlternateUrls(Get<IPublishedUrlProvider>());

    /// <summary>The published children in their order.</summary>
    public static IEnumerable<IPublishedContent> Children(this IPublishedContent content, string? culture = null) =>
        content.Children(Get<IDocumentNavigationQueryService>(), Get<IPublishedContentStatusFilteringService>(), culture);

    /// <summary>The published children of one type, in their order.</summary>
    public static IEnumerable<T> Children<T>(this IPublishedContent content, string? culture = null)
        where T : class, IPublishedContent =>
        content.Children<T>(Get<IDocumentNavigationQueryService>(), Get<IPublishedContentStatusFilteringService>(), culture) ?? [];

    /// <summary>The ancestors, nearest first.</summary>
    public static IEnumerable<IPublishedContent> Ancestors(this IPublishedContent content) =>
        content.Ancestors(Get<IDocumentNavigationQueryService>(), Get<IPublishedContentStatusFilteringService>());

    /// <summary>The value of a property; the type's default if it has none.</summary>
    public static T? Value<T>(this IPublishedElement content, string alias, string? culture = null, string? segment = null) =>
        content.Value<T>(Get<IPublishedValueFallback>(), alias, culture, segment);

    /// <summary>The contents of the blocks that are of one element type, in their order; none if there are no blocks.</summary>
    public static IEnumerable<T> Contents<T>(this BlockListModel? blocks)
        where T : class, IPublishedElement =>
        blocks?.Select(block => block.Content).OfType<T>() ?? [];

    private static T Get<T>()
        where T : notnull => StaticServiceProvider.Instance.GetRequiredService<T>();
}
