using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Headspace.Cms.PropertyEditors.MediaPicker;

internal sealed class ApiMediaWithCrops(IApiMedia media, ImageFocalPoint? focalPoint, IEnumerable<ImageCrop>? crops) : IApiMediaWithCrops
{
    public Guid Id => media.Id;

    public string Name => media.Name;

    public string MediaType => media.MediaType;

    public string Url => media.Url;

    public string? Extension => media.Extension;

    public int? Width => media.Width;

    public int? Height => media.Height;

    public int? Bytes => media.Bytes;

    public IDictionary<string, object?> Properties => media.Properties;

    public ImageFocalPoint? FocalPoint => focalPoint;

    public IEnumerable<ImageCrop>? Crops => crops;
}
