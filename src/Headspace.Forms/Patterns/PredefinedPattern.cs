namespace Headspace.Forms.Patterns;

/// <summary>A pattern that editors can choose by its name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LabelKey">The key of its label in the backoffice.</param>
/// <param name="Pattern">The pattern.</param>
public sealed record PredefinedPattern(string Name, string LabelKey, string Pattern)
{
    /// <summary>Those that there are.</summary>
    public static IReadOnlyList<PredefinedPattern> All { get; } =
    [
        new("Number", "validation_validateAsNumber", @"[0-9]*"),
        new("Email", "validation_validateAsEmail", @"[^@\s]+@[^@\s]+\.[^@\s.]+"),
        new("Url", "validation_validateAsUrl", @"https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?"),
        new("Letters", "formValidation_letters", @"[\p{L} '.-]+"),
        new("Postcode", "formValidation_postcode", @"[0-9]{4}")
    ];
}
