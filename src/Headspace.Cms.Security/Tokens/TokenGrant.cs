namespace Headspace.Cms.Security.Tokens;

/// <summary>What tokens are issued on the strength of.</summary>
/// <param name="Authorization">The sign-in.</param>
/// <param name="Subject">Whom the tokens stand for.</param>
/// <param name="Scopes">What the client may do with them.</param>
/// <param name="Nonce">What the client wants to find in the token that says who signed in.</param>
internal sealed record TokenGrant(Guid Authorization, Guid Subject, IReadOnlyList<string> Scopes, string? Nonce = null);
