using Headspace.Cms.Sync.ContentTypes;
using Headspace.Cms.Sync.DataTypes;
using Headspace.Cms.Sync.Dictionary;
using Headspace.Cms.Sync.Languages;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Sync.OnSave;

internal sealed class RootLockNotificationHandler(
    RootLock rootLock,
    LanguageHandler languages,
    DictionaryHandler dictionary,
    DataTypeHandler dataTypes,
    DocumentTypeHandler documentTypes,
    MediaTypeHandler mediaTypes,
    MemberTypeHandler memberTypes)
    : INotificationHandler<LanguageSavingNotification>,
        INotificationHandler<DictionaryItemSavingNotification>,
        INotificationHandler<DataTypeSavingNotification>,
        INotificationHandler<ContentTypeSavingNotification>,
        INotificationHandler<MediaTypeSavingNotification>,
        INotificationHandler<MemberTypeSavingNotification>
{
    public void Handle(LanguageSavingNotification notification) => rootLock.Check(languages, notification);

    public void Handle(DictionaryItemSavingNotification notification) => rootLock.Check(dictionary, notification);

    public void Handle(DataTypeSavingNotification notification) => rootLock.Check(dataTypes, notification);

    public void Handle(ContentTypeSavingNotification notification) => rootLock.Check(documentTypes, notification);

    public void Handle(MediaTypeSavingNotification notification) => rootLock.Check(mediaTypes, notification);

    public void Handle(MemberTypeSavingNotification notification) => rootLock.Check(memberTypes, notification);
}
