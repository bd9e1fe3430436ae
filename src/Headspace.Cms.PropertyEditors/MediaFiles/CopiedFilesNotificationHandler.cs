using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>Gives the copy of a document files of its own, so that deleting one of the two leaves the other whole.</summary>
internal sealed class CopiedFilesNotificationHandler(
    MediaFileManager mediaFiles,
    MediaFileProperties files,
    IContentService contentService)
    : INotificationHandler<ContentCopiedNotification>
{
    public void Handle(ContentCopiedNotification notification)
    {
        var copied = false;
        foreach (var property in MediaFileProperties.Of(notification.Copy))
        {
            foreach (var value in property.Values.ToArray())
            {
                if (files.PathOf(property, value.EditedValue) is not { } source
                    || mediaFiles.CopyFile(notification.Copy, property.PropertyType, source) is not { } target)
                    continue;

                var stored = Convert.ToString(value.EditedValue, CultureInfo.InvariantCulture)!;
                property.SetValue(
                    stored.Replace(mediaFiles.FileSystem.GetUrl(source), mediaFiles.FileSystem.GetUrl(target), StringComparison.Ordinal),
                    value.Culture,
                    value.Segment);
                copied = true;
            }
        }

        if (copied)
            contentService.Save(notification.Copy);
    }
}
