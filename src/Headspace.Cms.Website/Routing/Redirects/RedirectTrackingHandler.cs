using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;

namespace Headspace.Cms.Website.Routing.Redirects;

using OldRoutes = Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)>;

/// <summary>Tells the tracker before a document changes its address, and again when it has.</summary>
internal sealed class RedirectTrackingHandler(IRedirectTracker tracker, IOptionsMonitor<WebRoutingSettings> settings) :
    INotificationHandler<ContentPublishingNotification>,
    INotificationHandler<ContentPublishedNotification>,
    INotificationHandler<ContentMovingNotification>,
    INotificationHandler<ContentMovedNotification>
{
    private const string StateKey = "Headspace.RedirectTracking.OldRoutes";

    public void Handle(ContentPublishingNotification notification)
    {
        if (IsEnabled)
        {
            foreach (var document in notification.PublishedEntities)
            {
                tracker.StoreOldRoute(document, OldRoutesOf(notification), isMove: false);
            }
        }
    }

    public void Handle(ContentMovingNotification notification)
    {
        if (IsEnabled)
        {
            foreach (var move in notification.MoveInfoCollection)
            {
                tracker.StoreOldRoute(move.Entity, OldRoutesOf(notification), isMove: true);
            }
        }
    }

    public void Handle(ContentPublishedNotification notification) => Finish(notification);

    public void Handle(ContentMovedNotification notification) => Finish(notification);

    private bool IsEnabled => !settings.CurrentValue.DisableRedirectUrlTracking;

    private static OldRoutes OldRoutesOf(StatefulNotification notification)
    {
        if (notification.State.TryGetValue(StateKey, out var state) && state is OldRoutes known)
        {
            return known;
        }

        var routes = new OldRoutes();
        notification.State[StateKey] = routes;
        return routes;
    }

    private void Finish(StatefulNotification notification)
    {
        if (IsEnabled)
        {
            tracker.CreateRedirects(OldRoutesOf(notification));
        }
    }
}
