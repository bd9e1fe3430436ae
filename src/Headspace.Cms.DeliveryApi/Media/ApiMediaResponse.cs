using Headspace.Cms.Contracts.Media;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Headspace.Cms.DeliveryApi.Media;

/// <summary>A medium as the Media Delivery API answers with it.</summary>
internal sealed class ApiMediaResponse(IApiMedia media, ImageCropperValue? picture, string path, DateTime createDate, DateTime updateDate) : IApiMediaWithCropsResponse
{
    public string Path => path;

    public DateTime CreateDate => createDate;

    public DateTime UpdateDate => updateDate;

    public ImageFocalPoint? FocalPoint { get; } = ApiImages.FocalPoint(picture);

    public IEnumerable<ImageCrop>? Crops { get; } = ApiImages.Crops(picture);

    public Guid Id => media.Id;

    public string Name => media.Name;

    public string MediaType => media.MediaType;

    public string Url => media.Url;

    public string? Extension => media.Extension;

    public int? Width => media.Width;

    public int? Height => media.Height;

    public int? Bytes => media.Bytes;

    public IDictionary<string, object?> Properties => media.Properties;
}
