namespace Umbraco.Cms.Core.PropertyEditors.ValueConverters;

/// <summary>
/// A picture with its crops and focal point. It stands in the namespace that Umbraco gives it, so that views and generated models
/// fit the official packages as they are.
/// </summary>
public sealed class ImageCropperValue
{
    /// <summary>The URL path of the file; null or empty when there is none.</summary>
    public string? Src { get; set; }

    /// <summary>The point that a crop without coordinates keeps in view; null is the centre.</summary>
    public ImageCropperFocalPoint? FocalPoint { get; set; }

    /// <summary>The crops; null when none has been defined.</summary>
    public IReadOnlyList<ImageCropperCrop>? Crops { get; set; }

    /// <summary>The crop of that alias, whatever its case, or null.</summary>
    public ImageCropperCrop? GetCrop(string? alias)
        => Crops?.FirstOrDefault(crop => string.Equals(crop.Alias, alias, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The crops that <paramref name="configured"/> defines, with the coordinates that this value holds for them, followed by this
    /// value's crops that the configuration does not know.
    /// </summary>
    public ImageCropperValue WithCrops(IEnumerable<ImageCropperCrop> configured)
    {
        List<ImageCropperCrop> crops =
        [
            .. configured.Select(crop => new ImageCropperCrop
            {
                Alias = crop.Alias,
                Width = crop.Width,
                Height = crop.Height,
                Coordinates = GetCrop(crop.Alias)?.Coordinates
            })
        ];
        crops.AddRange((Crops ?? []).Where(own => !crops.Exists(crop => string.Equals(crop.Alias, own.Alias, StringComparison.OrdinalIgnoreCase))));
        return new ImageCropperValue { Src = Src, FocalPoint = FocalPoint, Crops = crops };
    }

    /// <summary>The URL path of the file, or an empty text.</summary>
    public override string ToString() => Src ?? string.Empty;
}
