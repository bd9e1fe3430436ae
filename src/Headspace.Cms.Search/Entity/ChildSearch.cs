using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Entity;

/// <summary>Searches the children of a document or media item, or of the root or the recycle bin, in the database.</summary>
internal abstract class ChildSearch<TContent>(UmbracoObjectTypes objectType, Guid recycleBinKey, int recycleBinId, IIdKeyMap idKeyMap)
    where TContent : class, IContentBase
{
    protected PagedModel<TContent> Search(Guid? parentKey, int skip, int take, Func<int, Paging.Page<TContent>> pageOf)
    {
        if (ParentId(parentKey) is not { } parent)
        {
            return new PagedModel<TContent>(0, []);
        }

        var (items, total) = Paging.Read(skip, take, pageOf(parent));
        return new PagedModel<TContent>(total, items);
    }

    private int? ParentId(Guid? key)
    {
        if (key is null)
        {
            return Constants.System.Root;
        }

        if (key == recycleBinKey)
        {
            return recycleBinId;
        }

        var found = idKeyMap.GetIdForKey(key.Value, objectType);
        return found.Success ? found.Result : null;
    }
}
