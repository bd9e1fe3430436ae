namespace Headspace.Cms.Persistence.Tokens;

/// <summary>What a token has beyond the columns of its table.</summary>
internal sealed record TokenPayload(string ClientId, IReadOnlyList<string> Scopes, string? RedirectUri, string? CodeChallenge, string? Nonce);
