using System.Text.Json.Serialization;
using Headspace.Cms.Security.Tokens;

namespace Headspace.Cms.Security.MemberTokens;

/// <summary>What a front end finds everything by (OpenID Connect Discovery 1.0).</summary>
/// <param name="Issuer">The site's own address, with a slash at its end.</param>
/// <param name="Routes">The address that the routes of sign-in begin with.</param>
/// <param name="Keys">Where the keys are read.</param>
internal sealed record OpenIdConfiguration([property: JsonPropertyName("issuer")] string Issuer, [property: JsonIgnore] string Routes, [property: JsonPropertyName("jwks_uri")] string Keys)
{
    [JsonPropertyName("authorization_endpoint")]
    public string Authorization => Routes + "/authorize";

    [JsonPropertyName("token_endpoint")]
    public string Token => Routes + "/token";

    [JsonPropertyName("revocation_endpoint")]
    public string Revocation => Routes + "/revoke";

    [JsonPropertyName("end_session_endpoint")]
    public string EndSession => Routes + "/signout";

    [JsonPropertyName("userinfo_endpoint")]
    public string UserInfo => Routes + "/userinfo";

    [JsonPropertyName("response_types_supported")]
    public IReadOnlyList<string> ResponseTypes { get; } = ["code"];

    [JsonPropertyName("grant_types_supported")]
    public IReadOnlyList<string> GrantTypes { get; } = ["authorization_code", "refresh_token", "client_credentials"];

    [JsonPropertyName("code_challenge_methods_supported")]
    public IReadOnlyList<string> CodeChallengeMethods { get; } = ["S256"];

    [JsonPropertyName("scopes_supported")]
    public IReadOnlyList<string> Scopes { get; } = [AuthorizationRequest.OpenId, TokenServer.OfflineAccess];

    [JsonPropertyName("subject_types_supported")]
    public IReadOnlyList<string> SubjectTypes { get; } = ["public"];

    [JsonPropertyName("id_token_signing_alg_values_supported")]
    public IReadOnlyList<string> SigningAlgorithms { get; } = ["RS256"];

    [JsonPropertyName("token_endpoint_auth_methods_supported")]
    public IReadOnlyList<string> ClientAuthentication { get; } = ["none", "client_secret_post", "client_secret_basic"];

    [JsonPropertyName("authorization_response_iss_parameter_supported")]
    public bool TellsIssuer { get; } = true;
}
