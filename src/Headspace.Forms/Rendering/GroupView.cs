namespace Headspace.Forms.Rendering;

/// <summary>A group of fields.</summary>
/// <param name="Id">The id of its element.</param>
/// <param name="Place">Its place among all groups of the form, from 0.</param>
/// <param name="Caption">Its legend; null for none.</param>
/// <param name="IsCaptionHidden">Whether only assistive technology is given the legend, for the page says the same.</param>
/// <param name="IsHidden">Whether it waits for a condition.</param>
/// <param name="Columns">The columns from left to right.</param>
public sealed record GroupView(string Id, int Place, string? Caption, bool IsCaptionHidden, bool IsHidden, IReadOnlyList<ColumnView> Columns);
