using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Entity;

/// <summary>Searches document types by name or alias; they are all in memory.</summary>
internal sealed class ContentTypeSearchService(IContentTypeService contentTypes) : IContentTypeSearchService
{
    public Task<PagedModel<IContentType>> SearchAsync(string query, bool? isElement, CancellationToken cancellationToken, int skip = 0, int take = 100)
    {
        var text = query?.Trim() ?? string.Empty;
        var found = contentTypes.GetAll()
            .Where(type => isElement is null || type.IsElement == isElement)
            .Where(type => Has(type.Name, text) || Has(type.Alias, text) || (Guid.TryParse(text, out var key) && type.Key == key))
            .OrderBy(type => type.Name, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        return Task.FromResult(new PagedModel<IContentType>(found.Count, found.Skip(Math.Max(0, skip)).Take(Math.Max(0, take))));
    }

    private static bool Has(string? name, string text) => name?.Contains(text, StringComparison.CurrentCultureIgnoreCase) is true;
}
