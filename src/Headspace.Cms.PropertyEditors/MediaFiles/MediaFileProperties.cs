using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>The files that the properties of content hold.</summary>
internal sealed class MediaFileProperties(MediaFileManager mediaFiles, MediaUrlGeneratorCollection generators)
{
    public static IEnumerable<IProperty> Of(IContentBase content) => content.Properties.Where(property =>
        property.PropertyType.PropertyEditorAlias is Constants.PropertyEditors.Aliases.UploadField or Constants.PropertyEditors.Aliases.ImageCropper);

    /// <summary>The paths, below the media file system's root, of every file of every culture.</summary>
    public IEnumerable<string> Paths(IContentBase content) =>
        from property in Of(content)
        from value in property.Values
        from stored in new[] { value.EditedValue, value.PublishedValue }
        let path = PathOf(property, stored)
        where path is not null
        group path by path into files
        select files.Key;

    public string? PathOf(IProperty property, object? value)
        => generators.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, value, out var url) && !url.IsNullOrWhiteSpace()
            ? Inside(mediaFiles.FileSystem.GetRelativePath(url))
            : null;

    // A path that leads out of the media folder is no file of ours, whoever has stored it.
    private static string? Inside(string path) => path.Split('/', '\\').Contains("..") ? null : path;
}
