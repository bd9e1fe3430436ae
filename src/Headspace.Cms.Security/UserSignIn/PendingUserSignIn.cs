using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;

namespace Headspace.Cms.Security.UserSignIn;

/// <summary>Remembers, between the password and the code, who gave the right password: sealed in a cookie, for five minutes.</summary>
internal sealed class PendingUserSignIn(IDataProtectionProvider protection)
{
    private static readonly TimeSpan lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector("Headspace.Cms.Security.UserSignIn.PendingUserSignIn").ToTimeLimitedDataProtector();

    public void Write(HttpContext context, IUser user) => context.Response.Cookies.Append(
        Constants.Security.BackOfficeTwoFactorAuthenticationType, protector.Protect(ContentOf(user), lifetime), Options(context));

    /// <summary>The key of who is on the way; null where nobody is, or not any more.</summary>
    public Guid? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Constants.Security.BackOfficeTwoFactorAuthenticationType] is { } value
                && Guid.TryParse(protector.Unprotect(value).Split('|')[0], out var key) ? key : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether the user is still the one who gave the password: a change of it ends what is pending.</summary>
    public bool IsStill(HttpContext context, IUser user) => Read(context) is not null
        && protector.Unprotect(context.Request.Cookies[Constants.Security.BackOfficeTwoFactorAuthenticationType]!) == ContentOf(user);

    public static void Forget(HttpContext context) =>
        context.Response.Cookies.Delete(Constants.Security.BackOfficeTwoFactorAuthenticationType, Options(context));

    private static string ContentOf(IUser user) => $"{user.Key}|{user.SecurityStamp}";

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
