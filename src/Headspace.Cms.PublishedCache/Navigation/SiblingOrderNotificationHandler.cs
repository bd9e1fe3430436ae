using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Cms.PublishedCache.Navigation;

/// <summary>
/// Puts a node that was moved or restored at its place among its new siblings. Core's navigation numbers it by how many
/// there are, which is not the last place where one of them was ever deleted.
/// </summary>
internal sealed class SiblingOrderNotificationHandler(
    IDocumentNavigationManagementService documents,
    IMediaNavigationManagementService media,
    IEntityService entities)
    : INotificationHandler<ContentCacheRefresherNotification>, INotificationHandler<MediaCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification.MessageObject is ContentCacheRefresher.JsonPayload[] payloads)
        {
            PutInOrder(documents, UmbracoObjectTypes.Document, payloads.Select(payload => (payload.Key, payload.ChangeTypes)));
        }
    }

    public void Handle(MediaCacheRefresherNotification notification)
    {
        if (notification.MessageObject is MediaCacheRefresher.JsonPayload[] payloads)
        {
            PutInOrder(media, UmbracoObjectTypes.Media, payloads.Select(payload => (payload.Key, payload.ChangeTypes)));
        }
    }

    private void PutInOrder(INavigationManagementService navigation, UmbracoObjectTypes objectType, IEnumerable<(Guid? Key, TreeChangeTypes Types)> changes)
    {
        Guid[] moved = [.. changes.Where(change => change.Types.HasType(TreeChangeTypes.RefreshBranch)).Select(change => change.Key).OfType<Guid>().Distinct()];
        foreach (var node in moved.Length == 0 ? [] : entities.GetAll(objectType, moved).Cast<IUmbracoEntity>())
        {
            navigation.UpdateSortOrder(node.Key, node.SortOrder);
        }
    }
}
