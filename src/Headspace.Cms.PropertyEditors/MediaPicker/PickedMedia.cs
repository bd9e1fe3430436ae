using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Headspace.Cms.PropertyEditors.MediaPicker;

/// <summary>One picked media item, as stored and as the backoffice has it.</summary>
internal sealed record PickedMedia(
    Guid Key,
    Guid MediaKey,
    string? MediaTypeAlias,
    IReadOnlyList<ImageCropperCrop>? Crops,
    ImageCropperFocalPoint? FocalPoint);
