using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Index;

/// <summary>Has the documents of changed types read anew beside the index that answers. It holds no media and no members.</summary>
internal sealed class DeferredSearchReindexService(SearchIndex index) : IDeferredSearchReindexService
{
    public void QueueContentTypeReindex(IReadOnlyCollection<int> contentTypeIds)
    {
        ArgumentNullException.ThrowIfNull(contentTypeIds);
        if (contentTypeIds.Count > 0)
        {
            index.Rebuild();
        }
    }

    public void QueueMediaTypeReindex(IReadOnlyCollection<int> mediaTypeIds)
    {
        // Media is searched in the database.
    }

    public void QueueMemberTypeReindex(IReadOnlyCollection<int> memberTypeIds)
    {
        // Members are searched in the database.
    }
}
