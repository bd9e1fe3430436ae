using System.Globalization;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Headspace.Web.Sites.Languages;

/// <summary>A picker does not vary: it holds documents that there may not be in the language of the page.</summary>
internal static class CultureExtensions
{
    /// <summary>Whether the document is there in the language of the page.</summary>
    public static bool IsInCulture(this IPublishedContent content) =>
        !content.ContentType.VariesByCulture() || content.Cultures.ContainsKey(CultureInfo.CurrentCulture.Name);

    /// <summary>Those of the type that are there in the language of the page, in their order; none of nothing.</summary>
    public static IEnumerable<T> InCulture<T>(this IEnumerable<IPublishedContent>? contents)
        where T : class, IPublishedContent =>
        (contents ?? []).OfType<T>().Where(content => content.IsInCulture());

    /// <summary>The document if it is there in the language of the page.</summary>
    public static IPublishedContent? InCulture(this IPublishedContent? content) => content?.IsInCulture() == true ? content : null;
}
