using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>Fills in width, height, size and extension when a media item is saved with a file.</summary>
internal sealed class AutoFillNotificationHandler(
    UploadAutoFillProperties autoFill,
    MediaFileProperties files,
    IOptionsMonitor<ContentSettings> settings)
    : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        if (notification.Cancel)
            return;

        foreach (var media in notification.SavedEntities)
        {
            foreach (var property in MediaFileProperties.Of(media))
            {
                if (settings.CurrentValue.GetConfig(property.Alias) is not { } fields)
                    continue;

                foreach (var value in property.Values)
                {
                    if (files.PathOf(property, value.EditedValue) is { } path)
                        autoFill.Populate(media, fields, path, value.Culture, value.Segment);
                    else
                        autoFill.Reset(media, fields, value.Culture, value.Segment);
                }
            }
        }
    }
}
