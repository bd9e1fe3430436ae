using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;

namespace Headspace.Cms.Website.Routing.Redirects;

/// <summary>Tells the tracker before a document changes its address, and again when it has.</summary>
internal sealed class RedirectTrackingHandler(IRedirectTracker tracker, OldRoutes oldRoutes, IOptionsMonitor<WebRoutingSettings> settings) :
    INotificationHandler<ContentPublishingNotification>,
    INotificationHandler<ContentPublishedNotification>,
    INotificationHandler<ContentMovingNotification>,
    INotificationHandler<ContentMovedNotification>
{
    public void Handle(ContentPublishingNotification notification) => Begin(notification.PublishedEntities, isMove: false);

    public void Handle(ContentMovingNotification notification) => Begin(notification.MoveInfoCollection.Select(move => move.Entity), isMove: true);

    public void Handle(ContentPublishedNotification notification) => Finish(notification.PublishedEntities);

    public void Handle(ContentMovedNotification notification) => Finish(notification.MoveInfoCollection.Select(move => move.Entity));

    private bool IsEnabled => !settings.CurrentValue.DisableRedirectUrlTracking;

    private void Begin(IEnumerable<IContent> documents, bool isMove)
    {
        foreach (var document in IsEnabled ? documents : [])
        {
            tracker.StoreOldRoute(document, oldRoutes.Begin(document), isMove);
        }
    }

    private void Finish(IEnumerable<IContent> documents)
    {
        foreach (var document in IsEnabled ? documents : [])
        {
            if (oldRoutes.Take(document) is { } routes)
            {
                tracker.CreateRedirects(routes);
            }
        }
    }
}
