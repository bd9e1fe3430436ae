using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Views;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Media.Imaging;

/// <summary>
/// Makes the crops that a data type declares as soon as a picture is saved, in the formats that browsers are offered: the first
/// visitor waits for none of them. The editor does not wait either.
/// </summary>
internal sealed class CropsAtUpload(
    IDataTypeService dataTypes,
    IJsonSerializer json,
    IImageUrlGenerator addresses,
    CropMaker maker) : INotificationAsyncHandler<MediaSavedNotification>
{
    private static readonly ImageFormat[] formats = [ImageFormat.Avif, ImageFormat.WebP];

    public async Task HandleAsync(MediaSavedNotification notification, CancellationToken cancellationToken)
    {
        var wanted = new List<string>();
        foreach (var media in notification.SavedEntities)
        {
            foreach (var property in media.Properties.Where(property => property.PropertyType.PropertyEditorAlias == Constants.PropertyEditors.Aliases.ImageCropper))
            {
                wanted.AddRange(await AddressesAsync(media, property).ConfigureAwait(false));
            }
        }

        if (wanted.Count > 0)
        {
            _ = Task.Run(() => maker.MakeAsync(wanted), CancellationToken.None);
        }
    }

    private async Task<IEnumerable<string>> AddressesAsync(IMedia media, IProperty property)
    {
        var dataType = await dataTypes.GetAsync(property.PropertyType.DataTypeKey).ConfigureAwait(false);
        if (dataType?.ConfigurationObject is not ImageCropperConfiguration { Crops: [_, ..] crops }
            || property.GetValue() is not string stored
            || !json.TryDeserialize<ImageCropperValue>(stored, out var value))
        {
            return [];
        }

        var configured = value.WithCrops(crops);
        return from crop in crops
               from format in formats
               let options = new CropUrlOptions { CropAlias = crop.Alias, UseCropDimensions = true, CacheBuster = CropUrl.CacheBuster(media.UpdateDate), FurtherOptions = $"format={format.Name}" }
               let address = CropUrl.Make(addresses, value.Src, configured, options)
               where address is not null
               select address;
    }
}
