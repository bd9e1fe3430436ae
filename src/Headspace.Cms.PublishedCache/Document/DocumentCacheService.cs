using System.Collections.Concurrent;
using Headspace.Cms.Contracts.PublishedContent;
using Headspace.Cms.PublishedCache.Node;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Headspace.Cms.PublishedCache.Document;

/// <summary>Published documents in memory; drafts are read when somebody previews and kept until they change.</summary>
internal sealed class DocumentCacheService(
    IPublishedNodeSource source,
    IPublishedContentTypeCache contentTypes,
    IEnumerable<IPublishedNodeChangeListener> listeners,
    IPublishStatusQueryService publishStatus,
    IPreviewService preview,
    IPreviewAccessEvaluator previewAccess,
    IIdKeyMap idKeyMap,
    NodeServices services) : IDocumentCacheService
{
    private const int BatchSize = 500;

    private readonly NodeCache published = new(
        PublishedItemType.Content,
        UmbracoObjectTypes.Document,
        idKeyMap,
        token => source.ReadDocuments(PublishedNodeState.Published, token),
        keys => source.ReadDocuments(PublishedNodeState.Published, keys, CancellationToken.None),
        contentTypes,
        listeners,
        services);

    private readonly ConcurrentDictionary<Guid, PublishedNode> drafts = new();
    private readonly RefreshBatch batch = new();

    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => Task.FromResult(Get(key, preview));

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => Task.FromResult(Get(id, preview));

    public Task<IReadOnlyList<IPublishedContent>> GetByKeysAsync(IReadOnlyCollection<Guid> keys, bool? preview = null)
    {
        if (IsPreview(preview))
        {
            LoadDrafts(keys.Where(key => !drafts.ContainsKey(key)).ToList());
        }

        return Task.FromResult<IReadOnlyList<IPublishedContent>>([.. keys.Select(key => Get(key, preview)).OfType<IPublishedContent>()]);
    }

    public bool TryGetCached(Guid key, bool preview, out IPublishedContent? content)
    {
        content = preview ? drafts.GetValueOrDefault(key)?.Model : published.Find(key);
        return content is not null;
    }

    public Task SeedAsync(CancellationToken cancellationToken) => published.LoadAsync(cancellationToken);

    public Task<bool> HasContentByIdAsync(int id, bool preview = false) => Task.FromResult(Get(id, preview) is not null);

    public Task RefreshContentAsync(IContent content) => Forget(content.Key);

    public Task DeleteItemAsync(IContentBase content) => RemoveFromMemoryCacheAsync(content.Key);

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds)
    {
        drafts.Clear();
        published.Reload(contentTypeIds);
    }

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        published.OfType(contentType).Where(content => publishStatus.HasPublishedAncestorPath(content.Key));

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken)
    {
        drafts.Clear();
        return SeedAsync(cancellationToken);
    }

    public Task RefreshMemoryCacheAsync(Guid key)
    {
        if (!batch.TryAdd(key))
        {
            published.Refresh([key]);
        }

        return Forget(key);
    }

    public Task RemoveFromMemoryCacheAsync(Guid key)
    {
        batch.Forget(key);
        published.Remove(key);
        return Forget(key);
    }

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds)
    {
        Rebuild([.. contentTypeIds]);
        return Task.CompletedTask;
    }

    public void ClearConvertedContentCache() => ClearConverted(null);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) => ClearConverted(contentTypeIds);

    /// <summary>Reads what the action refreshes together, at the latest when it ends.</summary>
    internal void Together(Action refresh)
    {
        var outer = batch.Begin();
        try
        {
            refresh();
            RefreshGathered();
        }
        finally
        {
            batch.End(outer);
        }
    }

    internal void RefreshGathered()
    {
        foreach (var keys in batch.Take().Chunk(BatchSize))
        {
            published.Refresh(keys);
        }
    }

    internal IPublishedContent? Get(Guid key, bool? asPreview)
    {
        if (!IsPreview(asPreview))
        {
            return published.Find(key) is { } content && publishStatus.HasPublishedAncestorPath(key) ? content : null;
        }

        if (!drafts.TryGetValue(key, out var draft))
        {
            LoadDrafts([key]);
            drafts.TryGetValue(key, out draft);
        }

        // Who previews sees drafts of what they may read; of the rest what everybody sees.
        return draft?.Model is not { } model || previewAccess.CanPreviewDocument(model) ? draft?.Model : Get(key, false);
    }

    internal IPublishedContent? Get(int id, bool? asPreview)
    {
        if (!IsPreview(asPreview))
        {
            return published.Find(id) is { } content ? Get(content.Key, false) : null;
        }

        var key = idKeyMap.GetKeyForId(id, UmbracoObjectTypes.Document);
        return key.Success ? Get(key.Result, true) : null;
    }

    private bool IsPreview(bool? asked) => asked ?? preview.IsInPreview();

    private void LoadDrafts(IReadOnlyCollection<Guid> keys)
    {
        if (keys.Count == 0)
        {
            return;
        }

        foreach (var data in source.ReadDocuments(PublishedNodeState.Draft, keys, CancellationToken.None))
        {
            drafts[data.Key] = new PublishedNode(data, contentTypes.Get(PublishedItemType.Content, data.ContentTypeKey), true, services);
        }
    }

    private void ClearConverted(IReadOnlyCollection<int>? contentTypeIds)
    {
        drafts.Clear();
        published.ClearConverted(contentTypeIds);
    }

    private Task Forget(Guid key)
    {
        drafts.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}
