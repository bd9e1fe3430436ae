using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>Where the file of an upload field or an image cropper lies. Both hold a bare path as well as an object.</summary>
internal sealed class MediaPathGenerator(IJsonSerializer jsonSerializer) : IMediaUrlGenerator
{
    public bool TryGetMediaPath(string? propertyEditorAlias, object? value, out string? mediaPath)
    {
        mediaPath = propertyEditorAlias is Constants.PropertyEditors.Aliases.UploadField or Constants.PropertyEditors.Aliases.ImageCropper
            ? PathOf(value)
            : null;
        return mediaPath is not null;
    }

    private string? PathOf(object? value)
    {
        if (value is not string text || string.IsNullOrWhiteSpace(text))
            return null;

        if (!text.DetectIsJson())
            return text;

        return jsonSerializer.TryDeserialize<ImageCropperValue>(text, out var cropper) && !string.IsNullOrWhiteSpace(cropper.Src)
            ? cropper.Src
            : null;
    }
}
