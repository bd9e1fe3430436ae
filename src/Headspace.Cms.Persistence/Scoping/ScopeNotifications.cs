using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Headspace.Cms.Persistence.Scoping;

/// <summary>
/// Publishes what happened in a unit of work once it is committed. What changed in a tree is said in one notification, at
/// the place of the first: caches read the rows as they are at the end, so they need to read them only once, and whoever
/// is told of something else afterwards finds them up to date.
/// </summary>
internal sealed class ScopeNotifications(IEventAggregator events) : ScopedNotificationPublisher<INotificationHandler>(events)
{
    protected override void PublishScopedNotifications(IList<INotification> notifications)
    {
        List<INotification> gathered = [.. notifications];
        Gather<ContentTreeChangeNotification, IContent>(gathered, (changes, messages) => new ContentTreeChangeNotification(changes, messages));
        Gather<MediaTreeChangeNotification, IMedia>(gathered, (changes, messages) => new MediaTreeChangeNotification(changes, messages));
        base.PublishScopedNotifications(gathered);
    }

    private static void Gather<TNotification, TNode>(List<INotification> notifications, Func<IEnumerable<TreeChange<TNode>>, EventMessages, TNotification> create)
        where TNotification : TreeChangeNotification<TNode>
        where TNode : class, IContentBase
    {
        var said = notifications.OfType<TNotification>().ToList();
        if (said.Count < 2)
            return;

        var gathered = create(TreeChanges.Gather(said.SelectMany(notification => notification.Changes)), said[0].Messages);
        foreach (var (key, value) in said.SelectMany(notification => notification.State))
            gathered.State[key] = value;
        notifications[notifications.IndexOf(said[0])] = gathered;
        notifications.RemoveAll(notification => notification is TNotification && notification != (INotification)gathered);
    }
}
