using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>Moves temporary files to where media lie, and removes files that a property lets go.</summary>
internal sealed class MediaFileStore(
    MediaFileManager mediaFiles,
    ITemporaryFileService temporaryFiles,
    ICoreScopeProvider scopeProvider,
    UploadRules rules,
    ILogger<MediaFileStore> logger)
{
    /// <summary>The URL path that the property shall hold, or null for none.</summary>
    public string? Save(UploadValue? upload, ContentPropertyData property, string? current)
    {
        if (upload?.TemporaryFileId is { } key && key != Guid.Empty)
        {
            if (Store(key, property) is not { } stored)
                return current;

            if (UnstoredFile.In(stored) is null)
                DeleteWhenDone(current, stored);

            return stored;
        }

        if (string.IsNullOrWhiteSpace(upload?.Src))
        {
            DeleteWhenDone(current, null);
            return null;
        }

        return upload.Src;
    }

    // The adapter of temporary files is disk or memory; its port is asynchronous, the one of value editors is not.
    private string? Store(Guid key, ContentPropertyData property)
    {
        var file = temporaryFiles.GetAsync(key).GetAwaiter().GetResult();
        if (file is null)
        {
            logger.LogWarning("The temporary file {Key} has gone; the property keeps what it had.", key);
            return null;
        }

        if (rules.ProblemOf(file, property.DataTypeConfiguration is ImageCropperConfiguration) is { } problem)
        {
            logger.LogWarning("The temporary file {Key} is not kept: {Problem}", key, problem);
            return null;
        }

        var path = mediaFiles.GetMediaPath(file.FileName, property.ContentKey, property.PropertyTypeKey);
        try
        {
            using var stream = file.OpenReadStream();
            mediaFiles.FileSystem.AddFile(path, stream, overrideIfExists: true);
        }
        catch (IOException exception)
        {
            logger.LogError(exception, "The temporary file {Key} could not be stored. It is kept, and can be saved again.", key);
            return UnstoredFile.Value("notStored", UploadRules.ExtensionOf(file));
        }
        catch (InvalidDataException exception)
        {
            logger.LogWarning("The temporary file {Key} is not what it is called: {Problem}", key, exception.Message);
            return UnstoredFile.Value("notAPicture", UploadRules.ExtensionOf(file));
        }

        temporaryFiles.EnlistDeleteIfScopeCompletes(key, scopeProvider);
        return mediaFiles.FileSystem.GetUrl(path);
    }

    // A save that rolls back must not have lost the file that the database still names.
    private void DeleteWhenDone(string? current, string? successor)
    {
        if (string.IsNullOrWhiteSpace(current) || current == successor)
            return;

        var path = mediaFiles.FileSystem.GetRelativePath(current);
        if (scopeProvider.Context is not { } context)
        {
            mediaFiles.FileSystem.DeleteFile(path);
            return;
        }

        context.Enlist($"media-file:{path}", completed =>
        {
            if (completed)
                mediaFiles.FileSystem.DeleteFile(path);
        });
    }
}
