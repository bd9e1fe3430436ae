using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Cms.Search.Entity;

/// <summary>Searches by name in the database itself, for what no index holds.</summary>
internal sealed class NameQueries(ICoreScopeProvider scopes)
{
    /// <summary>Entities whose name holds the text, or whose id or key it is; null for all.</summary>
    public IQuery<IUmbracoEntity>? Entities(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var name = text.Trim();
        return Guid.TryParse(name, out var key)
            ? scopes.CreateQuery<IUmbracoEntity>().Where(entity => entity.Key == key)
            : scopes.CreateQuery<IUmbracoEntity>().Where(entity => entity.Name!.Contains(name));
    }

    /// <summary>Content whose name holds the text, or whose key it is; null for all.</summary>
    public IQuery<TContent>? Contents<TContent>(string? text)
        where TContent : class, Umbraco.Cms.Core.Models.IContentBase
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var name = text.Trim();
        return Guid.TryParse(name, out var key)
            ? scopes.CreateQuery<TContent>().Where(content => content.Key == key)
            : scopes.CreateQuery<TContent>().Where(content => content.Name!.Contains(name));
    }

    /// <summary>The same among some children; null for all of them.</summary>
    public IQuery<TContent>? Contents<TContent>(string? text, SeenChildren seen)
        where TContent : class, Umbraco.Cms.Core.Models.IContentBase
    {
        if (seen == SeenChildren.All)
        {
            return Contents<TContent>(text);
        }

        var query = Contents<TContent>(text) ?? scopes.CreateQuery<TContent>();
        return seen.Only is { } only ? query.WhereIn(content => content.Key, only) : query.WhereNotIn(content => content.Key, seen.Not);
    }
}
