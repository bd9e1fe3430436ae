namespace Headspace.Cms.Contracts.Tokens;

/// <summary>What is kept of a token that was issued. The token itself is not: who reads the database cannot use what is found.</summary>
/// <param name="Reference">A hash of the token, at most 100 characters.</param>
/// <param name="Kind">What it is good for.</param>
/// <param name="Authorization">The sign-in that it comes from: what is issued on the strength of another token has the same.</param>
/// <param name="ClientId">The client that it was issued to.</param>
/// <param name="Subject">The key of the member or user whom it stands for.</param>
/// <param name="Scopes">What the client may do with it.</param>
/// <param name="Created">When it was issued.</param>
/// <param name="Expires">When it ends.</param>
public sealed record StoredToken(
    string Reference, TokenKind Kind, Guid Authorization, string ClientId, Guid Subject, IReadOnlyList<string> Scopes, DateTimeOffset Created, DateTimeOffset Expires)
{
    /// <summary>When it was exchanged; null where it was not.</summary>
    public DateTimeOffset? Redeemed { get; init; }

    /// <summary>Whether it was taken back before its end.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>Of a code: where the browser was sent with it.</summary>
    public string? RedirectUri { get; init; }

    /// <summary>Of a code: what the verifier of its client must hash to (RFC 7636).</summary>
    public string? CodeChallenge { get; init; }

    /// <summary>Of a code: what the client wants to find in the token that says who signed in.</summary>
    public string? Nonce { get; init; }
}
