namespace Headspace.Forms.Fields;

/// <summary>A setting that editors fill for a field of some type.</summary>
/// <param name="Alias">Its key in the definition.</param>
/// <param name="Name">Its label in the backoffice, Danish.</param>
/// <param name="View">The property editor that it is filled with.</param>
/// <param name="DefaultValue">What it is when nobody fills it.</param>
/// <param name="Description">What editors have to know; null for nothing.</param>
/// <param name="PreValues">The values that can be chosen; empty for a free one.</param>
/// <param name="IsMandatory">Whether it must be filled.</param>
/// <param name="IsReadOnly">Whether it is only shown.</param>
public sealed record FieldTypeSetting(
    string Alias,
    string Name,
    string View = "Umb.PropertyEditorUi.TextBox",
    string DefaultValue = "",
    string? Description = null,
    IReadOnlyList<string>? PreValues = null,
    bool IsMandatory = false,
    bool IsReadOnly = false);
