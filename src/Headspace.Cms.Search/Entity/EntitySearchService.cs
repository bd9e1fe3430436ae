using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Entity;

/// <summary>Searches entities of any kind by name, in the database.</summary>
internal sealed class EntitySearchService(IEntityService entities, NameQueries names) : IEntitySearchService
{
    private static Ordering ByName => Ordering.By("Name");

    public PagedModel<IEntitySlim> Search(UmbracoObjectTypes objectType, string query, int skip = 0, int take = 100) =>
        Read(skip, take, (long index, int size, out long total) =>
            entities.GetPagedDescendants(objectType, index, size, out total, names.Entities(query), ByName));

    public PagedModel<IEntitySlim> Search(IEnumerable<UmbracoObjectTypes> objectTypes, string query, int skip = 0, int take = 100) =>
        Read(skip, take, (long index, int size, out long total) =>
            entities.GetPagedDescendants(objectTypes, index, size, out total, names.Entities(query), ByName));

    public PagedModel<IEntitySlim> Search(IEnumerable<UmbracoObjectTypes> objectTypes, int skip = 0, int take = 100) =>
        Search(objectTypes, string.Empty, skip, take);

    private static PagedModel<IEntitySlim> Read(int skip, int take, Paging.Page<IEntitySlim> page)
    {
        var (items, total) = Paging.Read(skip, take, page);
        return new PagedModel<IEntitySlim>(total, items);
    }
}
