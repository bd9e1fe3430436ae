namespace Headspace.Cms.Contracts.Tokens;

/// <summary>Whom an access token stands for.</summary>
/// <param name="ClientId">The client that it was issued to.</param>
/// <param name="Subject">The key of the member or user.</param>
/// <param name="Scopes">What the client may do with it.</param>
public sealed record BearerToken(string ClientId, Guid Subject, IReadOnlyList<string> Scopes);
