namespace Headspace.Cms.Contracts.PublishedContent;

/// <summary>The name of a node in one culture.</summary>
/// <param name="Culture">ISO code, as the language has it (da-DK).</param>
/// <param name="Name">Name in this culture.</param>
/// <param name="Date">UTC time at which the culture got this version.</param>
public sealed record PublishedCultureData(string Culture, string Name, DateTime Date);
