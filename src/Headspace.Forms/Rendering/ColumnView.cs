namespace Headspace.Forms.Rendering;

/// <summary>A column of a group.</summary>
/// <param name="Caption">Its heading; null for none.</param>
/// <param name="Width">Its width of 12.</param>
/// <param name="Fields">The fields from top to bottom.</param>
public sealed record ColumnView(string? Caption, int Width, IReadOnlyList<FieldView> Fields);
