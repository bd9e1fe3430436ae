using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>Deletes the files of what has been deleted for good; what lies in the recycle bin keeps them.</summary>
internal sealed class DeletedFilesNotificationHandler(MediaFileManager mediaFiles, MediaFileProperties files)
    : INotificationHandler<MediaDeletedNotification>,
        INotificationHandler<ContentDeletedNotification>
{
    public void Handle(MediaDeletedNotification notification) => Delete(notification.DeletedEntities);

    public void Handle(ContentDeletedNotification notification) => Delete(notification.DeletedEntities);

    private void Delete(IEnumerable<IContentBase> deleted)
    {
        string[] paths = [.. deleted.SelectMany(files.Paths).SelectMany(path => (string[])[path, TrashedFiles.WithSuffix(path)])];
        if (paths.Length > 0)
            mediaFiles.DeleteMediaFiles(paths);
    }
}
