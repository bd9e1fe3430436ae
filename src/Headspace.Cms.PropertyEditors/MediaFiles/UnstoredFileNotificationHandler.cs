using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>Refuses to save what names a file that could not be stored, and says why. The upload itself is kept, so that saving again is enough.</summary>
internal sealed class UnstoredFileNotificationHandler(UploadTexts texts)
    : INotificationHandler<MediaSavingNotification>,
        INotificationHandler<ContentSavingNotification>,
        INotificationHandler<MemberSavingNotification>
{
    public void Handle(MediaSavingNotification notification) => Refuse(notification.SavedEntities, notification.CancelOperation);

    public void Handle(ContentSavingNotification notification) => Refuse(notification.SavedEntities, notification.CancelOperation);

    public void Handle(MemberSavingNotification notification) => Refuse(notification.SavedEntities, notification.CancelOperation);

    private void Refuse(IEnumerable<IContentBase> saved, Action<EventMessage> cancel)
    {
        var unstored = saved.SelectMany(content => content.Properties).SelectMany(property => property.Values)
            .Select(value => UnstoredFile.In(value.EditedValue)).FirstOrDefault(found => found is not null);
        if (unstored is { } file)
            cancel(new EventMessage(texts["header"], texts[file.Reason, file.Extension], EventMessageType.Error));
    }
}
