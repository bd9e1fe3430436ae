using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.Search.DeliveryApi.Selectors;

/// <summary>The item that a selector names, by id or by path: <c>children:/emner/angst</c>.</summary>
internal sealed class ItemQuery(IApiContentPathResolver paths, IApiPublishedContentCache published)
{
    /// <summary>Whether the query begins with this keyword.</summary>
    public static bool Has(string query, string keyword) => query.StartsWith(keyword + ":", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands after the keyword.</summary>
    public static string Of(string query) => query[(query.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

    /// <summary>The item itself; null if whoever asks cannot get it.</summary>
    public IPublishedContent? Find(string item) => item switch
    {
        "" => null,
        _ when Guid.TryParse(item, out var key) => published.GetById(key),
        _ => paths.ResolveContentPath(item),
    };

    /// <summary>The key of the item; null if there is no item at this path.</summary>
    public Guid? FindKey(string item) => Guid.TryParse(item, out var key) ? key : Find(item)?.Key;
}
