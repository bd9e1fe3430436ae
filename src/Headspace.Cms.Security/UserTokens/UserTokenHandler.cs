using System.Text.Encodings.Web;
using Headspace.Cms.Contracts.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Security.UserTokens;

/// <summary>
/// Knows a user by the token of the request. Who it is and what they may do is read anew each time, so that a right taken away is gone at once.
/// </summary>
internal sealed class UserTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    ITokenValidator tokens,
    ICoreBackOfficeSignInManager principals,
    SameOrigin sameOrigin) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Bearer = "Bearer ";
    private const string Hub = "/umbraco/serverEventHub";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Sent() is not { } sent)
        {
            return AuthenticateResult.NoResult();
        }

        if (sent == UserTokenCookies.Redacted && !sameOrigin.Allows(Request))
        {
            return AuthenticateResult.Fail("The cookie of the backoffice comes from another site.");
        }

        return UserTokenCookies.Reveal(Context, sent, UserTokenCookies.AccessToken) is { Length: > 0 } value
            && await tokens.ValidateAsync(value, Context.RequestAborted) is { } token
            && UserTokenClients.IsOne(token.ClientId)
            && await principals.CreateUserPrincipalAsync(token.Subject) is { } principal
            ? AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name))
            : AuthenticateResult.Fail("The token is not valid, or no longer valid.");
    }

    // A browser cannot give a socket headers: the hub of live events takes the token from the address.
    private string? Sent()
    {
        var header = Request.Headers[HeaderNames.Authorization].ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim()
            : Request.Path.StartsWithSegments(Hub, StringComparison.OrdinalIgnoreCase) && Request.Query["access_token"].ToString() is { Length: > 0 } token ? token
            : null;
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Bearer.TrimEnd();
        return Task.CompletedTask;
    }
}
