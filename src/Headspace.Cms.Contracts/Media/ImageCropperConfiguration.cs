namespace Umbraco.Cms.Core.PropertyEditors;

/// <summary>The configuration of an image cropper.</summary>
public sealed class ImageCropperConfiguration
{
    /// <summary>The crops that every picture gets.</summary>
    [ConfigurationField("crops")]
    public IReadOnlyList<ValueConverters.ImageCropperCrop>? Crops { get; set; }
}
