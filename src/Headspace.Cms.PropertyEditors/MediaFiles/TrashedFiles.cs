using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>
/// Where <c>Umbraco:CMS:Content:EnableMediaRecycleBinProtection</c> is set, the files of what lies in the recycle bin bear a suffix
/// that visitors are not served, until they are restored. What the database names stays as it is.
/// </summary>
internal sealed class TrashedFiles(MediaFileManager mediaFiles, MediaFileProperties files, IOptionsMonitor<ContentSettings> settings)
    : INotificationHandler<MediaMovedToRecycleBinNotification>, INotificationHandler<MediaMovedNotification>
{
    private const string Suffix = Constants.Conventions.Media.TrashedMediaSuffix;

    public void Handle(MediaMovedToRecycleBinNotification notification)
    {
        if (settings.CurrentValue.EnableMediaRecycleBinProtection && Paths(notification.MoveInfoCollection.Select(move => move.Entity)) is [_, ..] paths)
            mediaFiles.SuffixMediaFiles(paths, Suffix);
    }

    // Restored, also where the protection has been switched off since.
    public void Handle(MediaMovedNotification notification)
    {
        var restored = notification.MoveInfoCollection.Where(move => move.OriginalPath.Contains(Constants.System.RecycleBinMediaPathPrefix, StringComparison.Ordinal));
        if (Paths(restored.Select(move => move.Entity).Where(media => !media.Trashed)).Select(WithSuffix).ToList() is [_, ..] paths)
            mediaFiles.RemoveSuffixFromMediaFiles(paths, Suffix);
    }

    /// <summary>The path that a file bears in the recycle bin.</summary>
    public static string WithSuffix(string path) => Path.ChangeExtension(path, Suffix + Path.GetExtension(path));

    private List<string> Paths(IEnumerable<IMedia> media) => [.. media.SelectMany(files.Paths)];
}
