namespace Headspace.Core.Supporters;

/// <summary>The parent or guardian who said yes for someone under 15.</summary>
/// <param name="Name">The name as typed.</param>
/// <param name="Email">Where to ask.</param>
public sealed record Guardian(string Name, string Email);
