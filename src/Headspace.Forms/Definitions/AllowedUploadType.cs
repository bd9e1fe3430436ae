namespace Headspace.Forms.Definitions;

/// <summary>A kind of file that a field may take.</summary>
/// <param name="Type">The extension without its dot.</param>
/// <param name="Name">What editors read.</param>
/// <param name="Checked">Whether the field takes it.</param>
public sealed record AllowedUploadType(string Type, string? Name = null, bool Checked = true);
