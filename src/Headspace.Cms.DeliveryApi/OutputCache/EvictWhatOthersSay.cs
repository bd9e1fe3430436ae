using Headspace.Cms.Contracts.Rendering;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.DeliveryApi.OutputCache;

/// <summary>Asks other code which answers a change of content concerns besides those that have read it.</summary>
internal sealed class EvictWhatOthersSay(IEnumerable<IDeliveryApiOutputCacheEvictionProvider> providers, IOutputCacheEvictor? cache = null)
    : INotificationAsyncHandler<ContentCacheRefresherNotification>
{
    public async Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        if (cache is null || notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads)
        {
            return;
        }

        foreach (var payload in payloads.Where(payload => payload.Key is not null))
        {
            var context = new OutputCacheContentChangedContext(payload.Id, payload.Key!.Value, payload.PublishedCultures ?? [], payload.UnpublishedCultures ?? []);
            foreach (var provider in providers)
            {
                cache.Evict(await provider.GetAdditionalEvictionTagsAsync(context, cancellationToken).ConfigureAwait(false));
            }
        }
    }
}
