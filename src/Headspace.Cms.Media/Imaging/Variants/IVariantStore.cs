namespace Headspace.Cms.Media.Imaging.Variants;

/// <summary>Keeps made pictures beyond the life of the process. It may forget: they are made again.</summary>
internal interface IVariantStore
{
    /// <summary>The kept picture, whatever version of its source it was made from; null where there is none, or none that can be read.</summary>
    Task<Variant?> FindAsync(VariantKey key, CancellationToken cancellationToken);

    /// <summary>Keeps a picture in place of an earlier one. That it cannot be kept is no error: it is logged.</summary>
    Task StoreAsync(VariantKey key, Variant variant, CancellationToken cancellationToken);
}
