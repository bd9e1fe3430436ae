namespace Headspace.Cms.PropertyEditors.MultiUrlPicker;

/// <summary>A link as the backoffice has it; the type is document, media or external.</summary>
internal sealed record EditorLink(
    string? Icon,
    string? Name,
    bool? Published,
    string? QueryString,
    string? Target,
    string? Type,
    Guid? Unique,
    string? Url,
    string? Culture);
