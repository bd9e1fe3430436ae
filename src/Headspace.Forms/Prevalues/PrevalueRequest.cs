using Headspace.Forms.Definitions;

namespace Headspace.Forms.Prevalues;

/// <summary>For which field values are asked.</summary>
/// <param name="Source">The source with its settings.</param>
/// <param name="Field">The field.</param>
/// <param name="PageKey">The page that the form stands on; null when there is none.</param>
/// <param name="Culture">The language of the values; null for the default one.</param>
public sealed record PrevalueRequest(PrevalueSourceDefinition Source, FormField Field, Guid? PageKey = null, string? Culture = null)
{
    /// <summary>The form of the field; null when it is asked for without one.</summary>
    public FormDefinition? Form { get; init; }
}
