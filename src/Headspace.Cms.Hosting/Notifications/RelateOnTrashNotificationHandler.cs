using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.Notifications;

/// <summary>
/// Notes where a document or media item lay when it was thrown away, and forgets it when it leaves the bin: Core reads
/// the note to offer that place for restoring, and leaves the writing to its host.
/// </summary>
internal sealed class RelateOnTrashNotificationHandler(IRelationService relations, IEntityService entities, ICoreScopeProvider scopes)
    : INotificationHandler<ContentMovedToRecycleBinNotification>,
        INotificationHandler<ContentMovedNotification>,
        INotificationHandler<MediaMovedToRecycleBinNotification>,
        INotificationHandler<MediaMovedNotification>
{
    private const string Documents = Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias;
    private const string MediaItems = Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias;

    public void Handle(ContentMovedToRecycleBinNotification notification) => Remember(notification.MoveInfoCollection, Documents);

    public void Handle(ContentMovedNotification notification) => Forget(notification.MoveInfoCollection, Constants.System.RecycleBinContent, Documents);

    public void Handle(MediaMovedToRecycleBinNotification notification) => Remember(notification.MoveInfoCollection, MediaItems);

    public void Handle(MediaMovedNotification notification) => Forget(notification.MoveInfoCollection, Constants.System.RecycleBinMedia, MediaItems);

    private void Remember<T>(IEnumerable<MoveToRecycleBinEventInfo<T>> moves, string alias)
        where T : class, IContentBase
    {
        using var scope = scopes.CreateCoreScope();
        foreach (var move in moves)
        {
            var parentId = ParentOf(move.OriginalPath);
            if (parentId > 0 && entities.Exists(parentId) && !relations.GetByChildId(move.Entity.Id, alias).Any())
            {
                relations.Relate(parentId, move.Entity.Id, alias);
            }
        }

        scope.Complete();
    }

    private void Forget<T>(IEnumerable<MoveEventInfo<T>> moves, int recycleBinId, string alias)
        where T : class, IContentBase
    {
        using var scope = scopes.CreateCoreScope();
        foreach (var move in moves.Where(move => Ids(move.OriginalPath).Contains(recycleBinId) && !move.Entity.Trashed))
        {
            foreach (var relation in relations.GetByChildId(move.Entity.Id, alias).ToList())
            {
                relations.Delete(relation);
            }
        }

        scope.Complete();
    }

    private static int ParentOf(string path) => Ids(path) is [.., var parent, _] ? parent : Constants.System.Root;

    private static int[] Ids(string path) =>
        [.. path.Split(',').Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))];
}
