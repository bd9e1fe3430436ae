namespace Headspace.Cms.Contracts.PublishedContent;

/// <summary>One stored property value.</summary>
/// <param name="Alias">Alias of the property type; the same string instance for the same property type.</param>
/// <param name="Culture">ISO code, or null for an invariant value.</param>
/// <param name="Segment">Segment, or null.</param>
/// <param name="Value">Int32, Decimal, DateTime (UTC), String or <see cref="Utf8Text"/>, by the storage type of the data type.</param>
public sealed record PublishedPropertyData(string Alias, string? Culture, string? Segment, object Value);
