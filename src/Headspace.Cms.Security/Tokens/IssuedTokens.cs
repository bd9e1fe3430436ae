namespace Headspace.Cms.Security.Tokens;

/// <summary>Tokens as their client gets them.</summary>
/// <param name="AccessToken">To ask with.</param>
/// <param name="Lifetime">How long it is good.</param>
/// <param name="RefreshToken">For the next; null where the client did not ask to stay.</param>
internal sealed record IssuedTokens(string AccessToken, TimeSpan Lifetime, string? RefreshToken);
