using Headspace.Cms.Persistence.Caching;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.ContentTypes;

/// <summary>All document, media and member types; they are read together since they are few and composed of each other.</summary>
internal sealed class ContentTypeCache(SetCache<IContentTypeComposition> cache, EntityCache<IContent> documents, ContentTypeReader reader) : IContentTypeCommonRepository
{
    public EntitySet<IContentTypeComposition> All => cache.Get(reader.Read);

    public IEnumerable<IContentTypeComposition> GetAllTypes() => All.Items.CloneAll();

    public void Written()
    {
        cache.Written();
        documents.AllWritten();
    }

    public void ClearCache()
    {
        cache.Clear();
        documents.Clear();
    }
}
