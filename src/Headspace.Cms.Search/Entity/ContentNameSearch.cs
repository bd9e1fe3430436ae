using System.Linq.Expressions;
using Headspace.Cms.Search.FullText;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Entity;

/// <summary>Searches media and members by name, in the database.</summary>
internal sealed class ContentNameSearch(
    IMediaService media,
    IMediaTypeService mediaTypes,
    IMemberService members,
    IMemberTypeService memberTypes,
    NameQueries names,
    IIdKeyMap idKeyMap,
    ICoreScopeProvider scopes)
{
    public (IReadOnlyList<Guid> Keys, long Total) SearchMedia(EntityQuery query)
    {
        var parent = Constants.System.Root;
        if (query.ParentKey is { } key)
        {
            var found = idKeyMap.GetIdForKey(key, UmbracoObjectTypes.Media);
            if (!found.Success)
            {
                return ([], 0);
            }

            parent = found.Result;
        }

        var filter = MediaFilter(query);
        var (items, total) = Paging.Read(query.Skip, query.Take, (long index, int size, out long all) =>
            media.GetPagedDescendants(parent, index, size, out all, filter, Ordering.By("Name")));
        return ([.. items.Select(item => item.Key)], total);
    }

    /// <summary>Members are in no tree; several types are read one after the other, as far as the page goes.</summary>
    public (IReadOnlyList<Guid> Keys, long Total) SearchMembers(EntityQuery query)
    {
        IReadOnlyList<string?> aliases = query.ContentTypes.Count == 0 ? [null] : [.. memberTypes.GetMany(query.ContentTypes).Select(type => type.Alias)];
        List<IMember> found = [];
        var total = 0L;
        foreach (var alias in aliases)
        {
            found.AddRange(members.GetAll(0, Math.Max(1, query.Skip + query.Take), out var ofType, "Name", Direction.Ascending, true, alias, query.Text));
            total += ofType;
        }

        return ([.. found.OrderBy(member => member.Name, StringComparer.CurrentCultureIgnoreCase).Skip(query.Skip).Take(query.Take).Select(member => member.Key)], total);
    }

    private IQuery<IMedia> MediaFilter(EntityQuery query)
    {
        var filter = names.Contents<IMedia>(query.Text) ?? scopes.CreateQuery<IMedia>();
        if (query.Trashed is { } trashed)
        {
            filter = filter.Where(item => item.Trashed == trashed);
        }

        if (query.ContentTypes.Count > 0)
        {
            var types = mediaTypes.GetMany(query.ContentTypes).Select(type => type.Id).ToArray();
            filter = filter.Where(item => types.Contains(item.ContentTypeId));
        }

        return query.StartNodes is { } nodes ? filter.WhereAny(nodes.SelectMany(Below)) : filter;
    }

    private static IEnumerable<Expression<Func<IMedia, bool>>> Below(int node)
    {
        var last = $",{node}";
        var inside = $",{node},";
        return [item => item.Path.EndsWith(last), item => item.Path.Contains(inside)];
    }
}
