namespace Headspace.Cms.Contracts.Tokens;

/// <summary>What a token is good for.</summary>
public enum TokenKind
{
    /// <summary>To be exchanged for the others, once, by the client that the sign-in was for.</summary>
    AuthorizationCode,

    /// <summary>To ask an API with.</summary>
    AccessToken,

    /// <summary>To be exchanged for a new access token and a new one of its own kind.</summary>
    RefreshToken,
}
