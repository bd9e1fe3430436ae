using System.Collections.Concurrent;
using Headspace.Cms.Contracts.PublishedContent;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>Throws away exactly the pages that read what has changed.</summary>
/// <remarks>
/// Twice: when the node is exchanged, and again when Core has finished refreshing its addresses, for a page rendered
/// between the two would hold the old address.
/// </remarks>
internal sealed class OutputCacheEviction(OutputCacheStore store, IEnumerable<IWebsiteOutputCacheEvictionProvider> providers) :
    IPublishedNodeChangeListener,
    INotificationAsyncHandler<ContentCacheRefresherNotification>,
    INotificationHandler<MediaCacheRefresherNotification>,
    INotificationHandler<TemplateCacheRefresherNotification>,
    INotificationHandler<DictionaryCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>
{
    private readonly ConcurrentQueue<string[]> pending = new();

    public void Exchanged(PublishedNodePlace? before, PublishedNodePlace? after)
    {
        var tags = TagsOf(before, after).ToArray();
        store.Evict(tags);
        pending.Enqueue(tags);
    }

    public void ExchangedAll() => store.EvictAll();

    public async Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        EvictPending();
        if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads)
        {
            return;
        }

        foreach (var payload in payloads.Where(payload => payload.Key is not null))
        {
            var context = new OutputCacheContentChangedContext(
                payload.Id, payload.Key!.Value, payload.PublishedCultures ?? [], payload.UnpublishedCultures ?? []);
            foreach (var provider in providers)
            {
                store.Evict(await provider.GetAdditionalEvictionTagsAsync(context, cancellationToken).ConfigureAwait(false));
            }
        }
    }

    public void Handle(MediaCacheRefresherNotification notification) => EvictPending();

    public void Handle(TemplateCacheRefresherNotification notification) => store.EvictAll();

    public void Handle(DictionaryCacheRefresherNotification notification) => store.EvictAll();

    public void Handle(PublicAccessCacheRefresherNotification notification) => store.EvictAll();

    public void Handle(LanguageCacheRefresherNotification notification) => store.EvictAll();

    private void EvictPending()
    {
        while (pending.TryDequeue(out var tags))
        {
            store.Evict(tags);
        }
    }

    private static IEnumerable<string> TagsOf(PublishedNodePlace? before, PublishedNodePlace? after)
    {
        var key = (before ?? after)!.Key;
        yield return OutputCacheTags.Node(key);
        yield return OutputCacheTags.AnyNode;

        var entersOrLeaves = before is null || after is null;
        if (entersOrLeaves || before!.ParentKey != after!.ParentKey || before.SortOrder != after.SortOrder)
        {
            foreach (var place in new[] { before, after })
            {
                if (place is not null)
                {
                    yield return OutputCacheTags.Children(place.ParentKey ?? Guid.Empty);
                }
            }
        }

        if (entersOrLeaves)
        {
            yield return OutputCacheTags.Type((before ?? after)!.ContentTypeAlias);
        }

        if (entersOrLeaves || before!.AddressBasis != after!.AddressBasis || before.ParentKey != after.ParentKey)
        {
            yield return OutputCacheTags.Address(key);
        }
    }
}
