using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Headspace.Cms.PropertyEditors.ImageCropper;

internal sealed record ApiImageCropperValue(string Url, ImageFocalPoint? FocalPoint, IEnumerable<ImageCrop>? Crops);
