namespace Headspace.Forms.Rendering;

/// <summary>An answer of another page, which goes along as a hidden input.</summary>
/// <param name="Name">The name that it is posted by.</param>
/// <param name="Value">The answer.</param>
public sealed record CarriedView(string Name, string Value);
