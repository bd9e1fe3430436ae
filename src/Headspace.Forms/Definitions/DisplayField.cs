namespace Headspace.Forms.Definitions;

/// <summary>A column of the list of entries.</summary>
/// <param name="Alias">The field's alias, or the name of a column of the system.</param>
/// <param name="Caption">Its heading.</param>
/// <param name="IsSystem">Whether it is a column of the system.</param>
public sealed record DisplayField(string Alias, string? Caption = null, bool IsSystem = false);
