using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Preview;

namespace Headspace.Cms.Security.Preview;

#pragma warning disable CS0618 // Core marks the port obsolete and asks for it all the same

/// <summary>A token that names a user of the backoffice, signed and encrypted by this site, good for a day.</summary>
internal sealed class PreviewTokenGenerator(IDataProtectionProvider protection) : IPreviewTokenGenerator
{
    private static readonly TimeSpan lifetime = TimeSpan.FromDays(1);

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector("Headspace.Cms.Security.Preview").ToTimeLimitedDataProtector();

    public Task<Attempt<string?>> GenerateTokenAsync(Guid userKey) =>
        Task.FromResult(Attempt.Succeed<string?>(protector.Protect(userKey.ToString("N"), lifetime)));

    public Task<Attempt<Guid?>> VerifyAsync(string token)
    {
        try
        {
            return Task.FromResult(Guid.TryParseExact(protector.Unprotect(token), "N", out var key)
                ? Attempt.Succeed<Guid?>(key)
                : Attempt<Guid?>.Fail());
        }
        catch (CryptographicException)
        {
            return Task.FromResult(Attempt<Guid?>.Fail());
        }
    }
}
