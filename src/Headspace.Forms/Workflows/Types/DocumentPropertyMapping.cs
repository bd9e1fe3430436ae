namespace Headspace.Forms.Workflows.Types;

/// <summary>What a property of a saved document is filled with.</summary>
/// <param name="Id">The alias of the property.</param>
/// <param name="Field">The key or alias of the field whose answer it is; null for none.</param>
/// <param name="StaticValue">A text, with magic strings; null to take the field.</param>
internal sealed record DocumentPropertyMapping(string Id, string? Field, string? StaticValue);
