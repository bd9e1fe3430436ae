using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using Headspace.Cms.Security.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.MemberTokens;

/// <summary>
/// Signs members in to front ends elsewhere: OAuth 2.0's authorization code with PKCE, and OpenID Connect's words for who it was.
/// The member signs in on the site itself; the front end gets tokens and never sees a password.
/// </summary>
internal static class MemberTokenEndpoints
{
    private const string Prefix = "/umbraco/delivery/api/v1/security/member";
    private const string NotAllowed = "Member authorization is not allowed.";
    private const string Discovery = "/.well-known/openid-configuration";
    private const string Keys = "/.well-known/jwks";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Prefix).DisableAntiforgery().ExcludeFromDescription();
        group.MapGet("/authorize", AuthorizeAsync);
        group.MapPost("/token", TokenAsync);
        group.MapPost("/revoke", RevokeAsync);
        group.MapGet("/signout", SignOutAsync);
        group.MapGet("/userinfo", UserInfoAsync);
        endpoints.MapGet(Discovery, Describe).ExcludeFromDescription();
        endpoints.MapGet(Keys, (MemberTokenClients clients, IdTokenSigner signer) => clients.AllowTokens ? Results.Json(signer.KeySet) : Results.NotFound()).ExcludeFromDescription();
    }

    private static async Task<IResult> AuthorizeAsync(HttpContext context, MemberTokenClients clients, TokenServer tokens, IMemberService members, MemberOfRequest access)
    {
        if (!clients.AllowSignIn)
        {
            return Refuse(NotAllowed);
        }

        var request = new AuthorizationRequest(context.Request.Query);
        if (clients.Find(request.ClientId) is not { Secret: null } client)
        {
            return Refuse("The client is not known.");
        }

        // Until the address is known to be the client's own, nobody is sent there.
        if (!client.RedirectUrls.Contains(request.RedirectUri, StringComparer.Ordinal))
        {
            return Refuse("The redirect address is not one of the client's.");
        }

        if (request.Fault is { } fault)
        {
            return SendBack(request, ("error", fault.Error), ("error_description", fault.Description));
        }

        var cookie = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (!Guid.TryParse(cookie.Principal?.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var key)
            || members.GetById(key) is not { } member
            || !access.MaySignIn(member))
        {
            return request.IsSilent
                ? SendBack(request, ("error", "login_required"), ("error_description", "Nobody is signed in."))
                : Results.Challenge(authenticationSchemes: [IdentityConstants.ApplicationScheme]);
        }

        var code = await tokens.IssueCodeAsync(
            client, new TokenGrant(Guid.NewGuid(), member.Key, request.Scopes, request.Nonce), request.RedirectUri, request.CodeChallenge, context.RequestAborted);
        return SendBack(request, ("code", code), ("iss", IssuerOf(context)));
    }

    private static async Task<IResult> TokenAsync(
        HttpContext context, MemberTokenClients clients, TokenServer tokens, IMemberService members, MemberOfRequest access, IdTokenSigner signer, TimeProvider time)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await ReadFormAsync(context) is not { } form)
        {
            return Fail("invalid_request", "The body is not a form.");
        }

        if (Authenticate(context, form, clients) is not { } client)
        {
            return UnknownClient();
        }

        var type = form["grant_type"].ToString();
        if (!(client.Secret is null ? type is "authorization_code" or "refresh_token" : type is "client_credentials"))
        {
            return Fail(type is "authorization_code" or "refresh_token" or "client_credentials" ? "unauthorized_client" : "unsupported_grant_type", "The client may not ask in this way.");
        }

        var grant = type switch
        {
            "authorization_code" => await tokens.RedeemCodeAsync(client, form["code"].ToString(), form["redirect_uri"], form["code_verifier"], context.RequestAborted),
            "refresh_token" => await tokens.RedeemRefreshTokenAsync(client, form["refresh_token"].ToString(), context.RequestAborted),
            _ => members.GetByUsername(client.ActsAs!) is { } self ? new TokenGrant(Guid.NewGuid(), self.Key, []) : null,
        };
        if (grant is null || members.GetById(grant.Subject) is not { } member || !access.MaySignIn(member))
        {
            return Fail("invalid_grant", "What was sent is not valid, no longer valid, or was used before; or the member may not sign in.");
        }

        var issued = await tokens.IssueAsync(client, grant, context.RequestAborted);
        var answer = new Dictionary<string, object>
        {
            ["access_token"] = issued.AccessToken,
            ["token_type"] = MemberOfRequest.Scheme,
            ["expires_in"] = (int)issued.Lifetime.TotalSeconds,
        };
        if (issued.RefreshToken is not null)
        {
            answer["refresh_token"] = issued.RefreshToken;
        }

        if (grant.Scopes.Contains(AuthorizationRequest.OpenId, StringComparer.Ordinal))
        {
            answer["id_token"] = signer.Sign(IssuerOf(context), client.Id, member.Key, grant.Nonce, time.GetUtcNow(), issued.Lifetime);
        }

        return Results.Json(answer);
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, MemberTokenClients clients, TokenServer tokens)
    {
        if (await ReadFormAsync(context) is not { } form || form["token"].ToString() is not { Length: > 0 } token)
        {
            return Fail("invalid_request", "There is no token to take back.");
        }

        if (Authenticate(context, form, clients) is not { } client)
        {
            return UnknownClient();
        }

        await tokens.RevokeAsync(client, token, context.RequestAborted);
        return Results.Ok();
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, MemberTokenClients clients, SignInManager<IMember> signIn)
    {
        if (clients.Find(MemberTokenClients.FrontEnd) is not { } client)
        {
            return Refuse(NotAllowed);
        }

        var target = context.Request.Query["post_logout_redirect_uri"].ToString();
        if (target.Length > 0 && !client.LogoutRedirectUrls.Contains(target, StringComparer.Ordinal))
        {
            return Refuse("The redirect address is not one of the client's.");
        }

        await signIn.SignOutAsync();
        return target.Length == 0 ? Results.LocalRedirect("/") : Results.Redirect(With(target, ("state", context.Request.Query["state"])));
    }

    private static async Task<IResult> UserInfoAsync(HttpContext context, MemberTokenClients clients, MemberOfRequest access, ICurrentMemberClaimsProvider claims)
    {
        if (!clients.AllowTokens || await access.FindAsync() is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(await claims.GetClaimsAsync());
    }

    private static IResult Describe(HttpContext context, MemberTokenClients clients)
    {
        if (!clients.AllowTokens)
        {
            return Results.NotFound();
        }

        var issuer = IssuerOf(context);
        return Results.Json(new OpenIdConfiguration(issuer, issuer.TrimEnd('/') + Prefix, issuer.TrimEnd('/') + Keys));
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context) =>
        context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;

    private static TokenClient? Authenticate(HttpContext context, IFormCollection form, MemberTokenClients clients)
    {
        var (id, secret) = CredentialsOf(context, form);
        return clients.Find(id) is { } client && (client.Secret is not { } expected || (secret is not null && TokenSecret.AreSame(secret, expected))) ? client : null;
    }

    private static IResult UnknownClient() => Fail("invalid_client", "The client is not known, or its secret is wrong.", StatusCodes.Status401Unauthorized);

    private static (string? Id, string? Secret) CredentialsOf(HttpContext context, IFormCollection form)
    {
        if (AuthenticationHeaderValue.TryParse(context.Request.Headers[HeaderNames.Authorization], out var header) && header is { Scheme: "Basic", Parameter: { } parameter })
        {
            var bytes = new byte[parameter.Length];
            if (Convert.TryFromBase64String(parameter, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var id, var secret])
            {
                return (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret));
            }
        }

        return (form["client_id"], form["client_secret"]);
    }

    private static IResult SendBack(AuthorizationRequest request, params ReadOnlySpan<(string Name, string? Value)> answer) =>
        Results.Redirect(With(request.RedirectUri, [.. answer, ("state", request.State)]));

    private static string With(string address, params (string Name, string? Value)[] parameters) =>
        QueryHelpers.AddQueryString(address, parameters.Where(parameter => !string.IsNullOrEmpty(parameter.Value)).Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));

    private static string IssuerOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/";

    private static IResult Refuse(string reason) => Results.Text(reason, statusCode: StatusCodes.Status400BadRequest);

    private static IResult Fail(string error, string description, int status = StatusCodes.Status400BadRequest) =>
        Results.Json(new { error, error_description = description }, statusCode: status);
}
