using System.Text.Json;
using Headspace.Cms.Security.UserSignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Cms.Security.UserTokens;

/// <summary>What the login page asks.</summary>
internal static class UserSignInEndpoints
{
    internal const string Prefix = "/umbraco/management/api/v1/security/back-office";

    public static RouteGroupBuilder Map(IEndpointRouteBuilder endpoints)
    {
        var sameOrigin = endpoints.ServiceProvider.GetRequiredService<SameOrigin>();
        var group = endpoints.MapGroup(Prefix).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription().AddEndpointFilter(sameOrigin.FilterAsync);
        group.MapPost("/login", LoginAsync);
        group.MapPost("/verify-2fa", VerifyAsync);
        return group;
    }

    private static async Task<IResult> LoginAsync(HttpContext context, BackOfficeSignIn signIn) =>
        await ReadAsync<LoginRequest>(context) is not { Username: { } username, Password: { } password }
            ? Refuse(StatusCodes.Status400BadRequest, "Invalid request", "A user name and a password are required.")
            : await signIn.SignInAsync(context, username, password) switch
            {
                UserSignInStatus.CodeRequired => Results.Json(
                    new { enabledTwoFactorProviderNames = await signIn.ProvidersAsync(username), twoFactorLoginView = (string?)null },
                    statusCode: StatusCodes.Status402PaymentRequired),
                var status => Answer(status),
            };

    private static async Task<IResult> VerifyAsync(HttpContext context, BackOfficeSignIn signIn) =>
        await ReadAsync<VerifyRequest>(context) is not { Provider: { } provider, Code: { } code }
            ? Refuse(StatusCodes.Status400BadRequest, "Invalid request", "A provider and a code are required.")
            : await signIn.SignInWithCodeAsync(context, provider, code) switch
            {
                UserSignInStatus.Failed => Refuse(StatusCodes.Status400BadRequest, "Invalid code", "The code is not valid, or no longer valid."),
                var status => Answer(status),
            };

    private static IResult Answer(UserSignInStatus status) => status switch
    {
        UserSignInStatus.SignedIn => Results.Ok(),
        UserSignInStatus.LockedOut => Refuse(StatusCodes.Status403Forbidden, "User is locked", "The user is locked, and needs to be unlocked before it can sign in."),
        UserSignInStatus.NotAllowed => Refuse(StatusCodes.Status403Forbidden, "User is not allowed", "The user may not sign in."),
        _ => Refuse(StatusCodes.Status401Unauthorized, "Invalid credentials", "The credentials are invalid."),
    };

    private static IResult Refuse(int status, string title, string detail) => Results.Problem(statusCode: status, title: title, detail: detail, type: "Error");

    private static async Task<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            return context.Request.HasJsonContentType() ? await context.Request.ReadFromJsonAsync<T>(context.RequestAborted) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record LoginRequest(string? Username, string? Password);

    private sealed record VerifyRequest(string? Provider, string? Code);
}
