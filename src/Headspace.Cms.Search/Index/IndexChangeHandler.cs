using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace Headspace.Cms.Search.Index;

/// <summary>Keeps the index current: what Core's cache refreshers tell is in the index before the editor has the answer.</summary>
internal sealed class IndexChangeHandler(SearchIndex index, IIdKeyMap idKeyMap) :
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>,
    INotificationHandler<UmbracoApplicationStoppingNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (!index.IsInUse)
        {
            return;
        }

        if (Payloads(notification) is not { } payloads || payloads.Any(payload => payload.ChangeTypes.HasType(TreeChangeTypes.RefreshAll)))
        {
            index.Rebuild();
            return;
        }

        var branches = payloads.Where(payload => payload.ChangeTypes.HasTypesAny(TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove));
        var nodes = payloads.Where(payload => payload.ChangeTypes.HasType(TreeChangeTypes.RefreshNode));
        index.Change(new IndexChange(Keys(nodes), Keys(branches)));
    }

    public void Handle(ContentTypeCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not ContentTypeCacheRefresher.JsonPayload[] payloads || payloads.Any(ChangesDocuments))
        {
            index.Rebuild();
        }
    }

    public void Handle(PublicAccessCacheRefresherNotification notification) => index.Change(new IndexChange([], [], Protection: true));

    public void Handle(LanguageCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not LanguageCacheRefresher.JsonPayload[] payloads
            || payloads.Any(payload => payload.ChangeType is LanguageCacheRefresher.JsonPayload.LanguageChangeType.Remove or LanguageCacheRefresher.JsonPayload.LanguageChangeType.ChangeCulture))
        {
            index.Rebuild();
        }
    }

    public void Handle(UmbracoApplicationStoppingNotification notification) => index.Settle();

    private static bool ChangesDocuments(ContentTypeCacheRefresher.JsonPayload payload) =>
        payload.ItemType == nameof(IContentType)
        && payload.ChangeTypes.HasTypesAny(ContentTypeChangeTypes.RefreshMain | ContentTypeChangeTypes.Remove);

    private List<Guid> Keys(IEnumerable<ContentCacheRefresher.JsonPayload> payloads) =>
        [.. payloads.Select(Key).OfType<Guid>().Distinct()];

    private Guid? Key(ContentCacheRefresher.JsonPayload payload)
    {
        if (payload.Key is { } key)
        {
            return key;
        }

        var found = idKeyMap.GetKeyForId(payload.Id, UmbracoObjectTypes.Document);
        return found.Success ? found.Result : null;
    }

    private static List<ContentCacheRefresher.JsonPayload>? Payloads(ContentCacheRefresherNotification notification) =>
        notification is { MessageType: MessageType.RefreshByPayload, MessageObject: ContentCacheRefresher.JsonPayload[] payloads }
            ? [.. payloads.Where(payload => !payload.Blueprint)]
            : null;
}
