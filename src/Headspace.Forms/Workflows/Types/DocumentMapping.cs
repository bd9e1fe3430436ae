namespace Headspace.Forms.Workflows.Types;

/// <summary>The setting <c>Fields</c> of a workflow that saves a document.</summary>
/// <param name="Doctype">The alias of the document type.</param>
/// <param name="NameField">The key or alias of the field whose answer is the name; null for none.</param>
/// <param name="NameStaticValue">The name, with magic strings; null to take the field.</param>
/// <param name="Properties">What the properties are filled with.</param>
internal sealed record DocumentMapping(string? Doctype, string? NameField, string? NameStaticValue, IReadOnlyList<DocumentPropertyMapping>? Properties);
