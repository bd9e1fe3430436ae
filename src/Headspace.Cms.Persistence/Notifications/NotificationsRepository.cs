using System.Diagnostics.CodeAnalysis;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Notifications;

/// <summary>Which users want to hear of which actions on which nodes.</summary>
internal sealed class NotificationsRepository(IScopeAccessor scopes) : INotificationsRepository
{
    private IQueryable<NotificationRow> Rows => scopes.Database.Notifications;

    public bool TryCreateNotification(IUser user, IEntity entity, string action, [NotNullWhen(true)] out Notification? notification)
    {
        notification = null;
        if (Rows.Any(row => row.UserId == user.Id && row.NodeId == entity.Id && row.Action == action))
            return false;
        scopes.Database.Insert(new NotificationRow { UserId = user.Id, NodeId = entity.Id, Action = action });
        notification = Read(Rows.Where(row => row.UserId == user.Id && row.NodeId == entity.Id && row.Action == action)).First();
        return true;
    }

    public int DeleteNotifications(IUser user) => Rows.Where(row => row.UserId == user.Id).ExecuteDelete();

    public int DeleteNotifications(IEntity entity) => Rows.Where(row => row.NodeId == entity.Id).ExecuteDelete();

    public int DeleteNotifications(IUser user, IEntity entity) => Rows.Where(row => row.UserId == user.Id && row.NodeId == entity.Id).ExecuteDelete();

    public IEnumerable<Notification> GetEntityNotifications(IEntity entity) => Read(Rows.Where(row => row.NodeId == entity.Id));

    public IEnumerable<Notification> GetUserNotifications(IUser user) => Read(Rows.Where(row => row.UserId == user.Id));

    public IEnumerable<Notification> GetUsersNotifications(IEnumerable<int> userIds, string? action, IEnumerable<int> nodeIds, Guid objectType)
    {
        var (users, nodes) = (userIds.ToList(), nodeIds.ToList());
        var rows = Rows.Where(row => scopes.Database.Nodes.Any(node => node.Id == row.NodeId && node.ObjectType == objectType));
        if (users.Count > 0)
            rows = rows.Where(row => users.Contains(row.UserId));
        if (nodes.Count > 0)
            rows = rows.Where(row => nodes.Contains(row.NodeId));
        if (!string.IsNullOrWhiteSpace(action))
            rows = rows.Where(row => row.Action == action);
        return Read(rows);
    }

    public IEnumerable<Notification> SetNotifications(IUser user, IEntity entity, string[] actions)
    {
        DeleteNotifications(user, entity);
        scopes.Database.InsertMany([.. actions.Distinct(StringComparer.OrdinalIgnoreCase).Select(action => new NotificationRow { UserId = user.Id, NodeId = entity.Id, Action = action })]);
        return Read(Rows.Where(row => row.UserId == user.Id && row.NodeId == entity.Id));
    }

    private IEnumerable<Notification> Read(IQueryable<NotificationRow> rows)
    {
        var joined =
            from row in rows
            join node in scopes.Database.Nodes on row.NodeId equals node.Id
            orderby row.UserId, node.Id
            select new { row, node.ObjectType };
        return [.. joined.AsEnumerable().Select(pair => new Notification(pair.row.NodeId, pair.row.UserId, pair.row.Action, pair.ObjectType ?? Guid.Empty))];
    }
}
