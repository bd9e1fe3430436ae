namespace Headspace.Cms.Media.Views;

/// <summary>How a view wants a picture.</summary>
/// <param name="Sizes">How wide it is shown, as the attribute <c>sizes</c> says it.</param>
/// <param name="CropAlias">A crop of the data type; null for the whole picture.</param>
/// <param name="Ratio">Width by height that it is cut to around its focal point; null for the crop's or its own.</param>
/// <param name="MaxWidth">Pixels that are of use on the densest screen.</param>
/// <param name="Alt">The text in place of the item's own; empty where the picture only adorns.</param>
/// <param name="IsFirst">Whether it is seen without scrolling: it is fetched first then, others when they come near.</param>
/// <param name="CssClass">Of the image.</param>
internal sealed record PictureOptions(string Sizes, string? CropAlias, double? Ratio, int MaxWidth, string? Alt, bool IsFirst, string? CssClass);
