using Headspace.Cms.Contracts.PublishedContent;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.DeliveryApi.Content;

/// <summary>Forgets all routes when a node, domain, language or protection changes.</summary>
/// <remarks>
/// As the output cache does, twice: when a node is exchanged, and when Core has refreshed its addresses. Whoever is at work in
/// between writes to the old memory, which nobody reads any longer.
/// </remarks>
internal sealed class ContentRouteMemory :
    IPublishedNodeChangeListener,
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<DomainCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>
{
    private KnownRoutes known = new();

    public KnownRoutes Current => Volatile.Read(ref known);

    public void Exchanged(PublishedNodePlace? before, PublishedNodePlace? after) => Forget();

    public void ExchangedAll() => Forget();

    public void Handle(ContentCacheRefresherNotification notification) => Forget();

    public void Handle(DomainCacheRefresherNotification notification) => Forget();

    public void Handle(LanguageCacheRefresherNotification notification) => Forget();

    public void Handle(PublicAccessCacheRefresherNotification notification) => Forget();

    private void Forget() => Volatile.Write(ref known, new KnownRoutes());
}
