namespace Headspace.Forms.Fields;

/// <summary>Files.</summary>
/// <param name="Files">The files in the order in which they came.</param>
public sealed record FilesValue(IReadOnlyList<PostedFile> Files) : FieldValue;
