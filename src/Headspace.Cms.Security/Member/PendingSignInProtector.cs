using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Headspace.Cms.Security.Member;

/// <summary>Gives what is between password and code to the visitor's page, sealed, so that no cookie is needed for it.</summary>
internal sealed class PendingSignInProtector(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("Headspace.Cms.Security.Member.PendingSignIn");

    public string Protect(Guid memberKey, string stamp, bool isPersistent) => protector.Protect(
        JsonSerializer.Serialize(new PendingSignIn(memberKey, stamp, isPersistent, time.GetUtcNow() + lifetime)));

    /// <summary>What was protected; null if it is not ours or too old.</summary>
    public PendingSignIn? Unprotect(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<PendingSignIn>(protector.Unprotect(token)) is { } pending && pending.Expires > time.GetUtcNow()
                ? pending
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
