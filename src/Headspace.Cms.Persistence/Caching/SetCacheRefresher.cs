using Headspace.Cms.Persistence.ContentTypes;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Persistence.Caching;

/// <summary>Core's refreshers of these clear single entities, of which a set that is kept whole knows nothing.</summary>
internal sealed class SetCacheRefresher(SetCache<IDataType> dataTypes, SetCache<IRelationType> relationTypes, SetCache<IUserGroup> userGroups, ContentTypeCache contentTypes)
    : INotificationHandler<DataTypeCacheRefresherNotification>,
        INotificationHandler<RelationTypeCacheRefresherNotification>,
        INotificationHandler<UserGroupCacheRefresherNotification>
{
    public void Handle(DataTypeCacheRefresherNotification notification)
    {
        dataTypes.Clear();
        contentTypes.ClearCache();
    }

    public void Handle(RelationTypeCacheRefresherNotification notification) => relationTypes.Clear();

    public void Handle(UserGroupCacheRefresherNotification notification) => userGroups.Clear();
}
