using Headspace.Cms.Security.Tokens;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Security.MemberTokens;

/// <summary>What a front end sends a browser with to have somebody sign in (RFC 6749, 4.1.1, and RFC 7636).</summary>
internal sealed class AuthorizationRequest(IQueryCollection query)
{
    /// <summary>The scope with which a client asks who signed in.</summary>
    public const string OpenId = "openid";

    private static readonly string[] known = [OpenId, TokenServer.OfflineAccess];

    public string? ClientId => query["client_id"];

    public string RedirectUri => query["redirect_uri"].ToString();

    public string? State => query["state"];

    public string? Nonce => query["nonce"];

    public string CodeChallenge => query["code_challenge"].ToString();

    /// <summary>Whether the front end wants to know only whether somebody is signed in.</summary>
    public bool IsSilent => query["prompt"] == "none";

    public string[] Scopes => query["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What is wrong with it, as the front end is told; null where nothing is.</summary>
    public (string Error, string Description)? Fault => this switch
    {
        _ when query["response_type"] != "code" => ("unsupported_response_type", "Only the response type 'code' is supported."),
        _ when CodeChallenge.Length == 0 => ("invalid_request", "A code_challenge is required."),
        _ when query["code_challenge_method"] != "S256" => ("invalid_request", "Only the code_challenge_method 'S256' is supported."),
        _ when Scopes.Except(known, StringComparer.Ordinal).Any() => ("invalid_scope", "Only the scopes 'openid' and 'offline_access' are supported."),
        _ => null,
    };
}
