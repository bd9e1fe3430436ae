using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core.Models.Membership;

namespace Headspace.Cms.Security.UserSignIn;

/// <summary>What stands in a link that is sent by mail: sealed, for one user, one purpose and a time; worthless once the password has changed.</summary>
internal sealed class UserLinks(IDataProtectionProvider protection)
{
    public const string ResetPassword = nameof(ResetPassword);
    public const string Invitation = nameof(Invitation);

    public string Create(string purpose, IUser user, TimeSpan lifetime) => Protector(purpose).Protect(ContentOf(user), lifetime);

    public bool IsValid(string purpose, IUser user, string token)
    {
        try
        {
            return Protector(purpose).Unprotect(token) == ContentOf(user);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private ITimeLimitedDataProtector Protector(string purpose) =>
        protection.CreateProtector("Headspace.Cms.Security.UserSignIn.UserLinks", purpose).ToTimeLimitedDataProtector();

    private static string ContentOf(IUser user) => $"{user.Key:N}|{user.SecurityStamp}|{user.Email}";
}
