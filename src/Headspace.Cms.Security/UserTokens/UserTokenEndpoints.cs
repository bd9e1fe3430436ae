using System.Security.Claims;
using Headspace.Cms.Security.MemberTokens;
using Headspace.Cms.Security.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Security.UserTokens;

/// <summary>OAuth 2.0 for users: the backoffice with a code and PKCE, programs with a secret of their own.</summary>
internal static class UserTokenEndpoints
{
    private const string LoginPath = "/umbraco/login";
    private static readonly TimeSpan codeLifetime = TimeSpan.FromMinutes(5);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/authorize", AuthorizeAsync);
        group.MapPost("/token", TokenAsync);
        group.MapPost("/revoke", RevokeAsync);
        group.MapGet("/signout", SignOutAsync);
    }

    private static async Task<IResult> AuthorizeAsync(HttpContext context, UserTokenClients clients, TokenServer tokens)
    {
        var request = new AuthorizationRequest(context.Request.Query);
        var client = clients.BackOffice(context.Request);
        if (request.ClientId != client.Id)
        {
            return Fail("invalid_client", "The client is not known.");
        }

        // Until the address is known to be the backoffice's own, nobody is sent there.
        if (!client.RedirectUrls.Contains(request.RedirectUri, StringComparer.Ordinal))
        {
            return Fail("invalid_request", "The redirect address is not the backoffice's.");
        }

        if (request.Fault is { } fault)
        {
            return SendBack(request, ("error", fault.Error), ("error_description", fault.Description));
        }

        var cookie = await context.AuthenticateAsync(Constants.Security.BackOfficeAuthenticationType);
        if (KeyOf(cookie.Principal) is not { } key)
        {
            return Results.Redirect(QueryHelpers.AddQueryString(LoginPath, "ReturnUrl", context.Request.GetEncodedPathAndQuery()));
        }

        var code = await tokens.IssueCodeAsync(client, new TokenGrant(Guid.NewGuid(), key, request.Scopes), request.RedirectUri, request.CodeChallenge, context.RequestAborted);
        UserTokenCookies.Write(context, UserTokenCookies.Code, code, codeLifetime);
        return SendBack(request, ("code", UserTokenCookies.Redacted));
    }

    private static async Task<IResult> TokenAsync(
        HttpContext context, UserTokenClients clients, UserPrograms programs, TokenServer tokens, ICoreBackOfficeSignInManager principals)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!context.Request.HasFormContentType)
        {
            return Fail("invalid_request", "The body is not a form.");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["grant_type"] == "client_credentials")
        {
            return await programs.AuthenticateAsync(form["client_id"].ToString(), form["client_secret"].ToString(), context.RequestAborted) is { } subject
                ? Results.Json(Describe(await tokens.IssueAsync(UserTokenClients.Program(form["client_id"].ToString()), new TokenGrant(Guid.NewGuid(), subject, []), context.RequestAborted)))
                : Fail("invalid_client", "The client is not known, or its secret is wrong.", StatusCodes.Status401Unauthorized);
        }

        var client = clients.BackOffice(context.Request);
        if (form["client_id"] != client.Id)
        {
            return Fail("invalid_client", "The client is not known.", StatusCodes.Status401Unauthorized);
        }

        var grant = form["grant_type"].ToString() switch
        {
            "authorization_code" => await tokens.RedeemCodeAsync(
                client, UserTokenCookies.Reveal(context, form["code"], UserTokenCookies.Code), form["redirect_uri"], form["code_verifier"], context.RequestAborted),
            "refresh_token" => await tokens.RedeemRefreshTokenAsync(
                client, UserTokenCookies.Reveal(context, form["refresh_token"], UserTokenCookies.RefreshToken), context.RequestAborted),
            _ => null,
        };
        UserTokenCookies.Forget(context, UserTokenCookies.Code);
        if (grant is null || await principals.CreateUserPrincipalAsync(grant.Subject) is null)
        {
            UserTokenCookies.Forget(context, UserTokenCookies.AccessToken, UserTokenCookies.RefreshToken);
            return Fail("invalid_grant", "What was sent is not valid, no longer valid, or was used before; or the user may not sign in.");
        }

        var issued = await tokens.IssueAsync(client, grant, context.RequestAborted);
        UserTokenCookies.Write(context, UserTokenCookies.AccessToken, issued.AccessToken, client.AccessLifetime);
        if (issued.RefreshToken is not null)
        {
            UserTokenCookies.Write(context, UserTokenCookies.RefreshToken, issued.RefreshToken, client.RefreshLifetime);
        }

        return Results.Json(Describe(issued with
        {
            AccessToken = UserTokenCookies.Redacted,
            RefreshToken = issued.RefreshToken is null ? null : UserTokenCookies.Redacted,
        }));
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, UserTokenClients clients, TokenServer tokens)
    {
        if (!context.Request.HasFormContentType)
        {
            return Fail("invalid_request", "The body is not a form.");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var kind = form["token_type_hint"] == "refresh_token" ? UserTokenCookies.RefreshToken : UserTokenCookies.AccessToken;
        if (UserTokenCookies.Reveal(context, form["token"], kind) is not { Length: > 0 } token)
        {
            return Fail("invalid_request", "There is no token to take back.");
        }

        await tokens.RevokeAsync(clients.BackOffice(context.Request), token, context.RequestAborted);
        UserTokenCookies.Forget(context, kind);
        return Results.Ok();
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, UserTokenClients clients, SameOrigin sameOrigin, TokenServer tokens, IPreviewService preview)
    {
        var client = clients.BackOffice(context.Request);
        var target = context.Request.Query["post_logout_redirect_uri"].ToString();
        if (!sameOrigin.Allows(context.Request) || (target.Length > 0 && !client.LogoutRedirectUrls.Contains(target, StringComparer.Ordinal)))
        {
            return Fail("invalid_request", "The redirect address is not the backoffice's.");
        }

        if (UserTokenCookies.Read(context, UserTokenCookies.RefreshToken) is { } token)
        {
            await tokens.RevokeAsync(client, token, context.RequestAborted);
        }

        await context.SignOutAsync(Constants.Security.BackOfficeAuthenticationType);
        UserTokenCookies.Forget(context, UserTokenCookies.Code, UserTokenCookies.AccessToken, UserTokenCookies.RefreshToken);
        await preview.EndPreviewAsync();
        return Results.Redirect(target.Length > 0 ? target : client.LogoutRedirectUrls.First());
    }

    private static Guid? KeyOf(ClaimsPrincipal? principal) =>
        principal?.Identity?.IsAuthenticated is true && Guid.TryParse(principal.FindFirstValue(Constants.Security.OpenIdDictSubClaimType), out var key) ? key : null;

    private static Dictionary<string, object> Describe(IssuedTokens issued)
    {
        var answer = new Dictionary<string, object>
        {
            ["access_token"] = issued.AccessToken,
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)issued.Lifetime.TotalSeconds,
        };
        if (issued.RefreshToken is not null)
        {
            answer["refresh_token"] = issued.RefreshToken;
        }

        return answer;
    }

    private static IResult SendBack(AuthorizationRequest request, params (string Name, string? Value)[] answer) =>
        Results.Redirect(QueryHelpers.AddQueryString(
            request.RedirectUri,
            answer.Append(("state", request.State)).Where(parameter => !string.IsNullOrEmpty(parameter.Item2)).Select(parameter => KeyValuePair.Create(parameter.Item1, parameter.Item2))));

    private static IResult Fail(string error, string description, int status = StatusCodes.Status400BadRequest) =>
        Results.Json(new { error, error_description = description }, statusCode: status);
}
