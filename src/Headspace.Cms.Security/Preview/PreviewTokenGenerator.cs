using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.Preview;

#pragma warning disable CS0618 // Core marks the port obsolete and asks for it all the same

/// <summary>
/// A token that names a user of the backoffice, signed and encrypted by this site, good for a day, and no longer than the user's
/// security stamp: whose password is changed has no preview any more.
/// </summary>
internal sealed class PreviewTokenGenerator(IDataProtectionProvider protection, IServiceScopeFactory scopes) : IPreviewTokenGenerator
{
    private static readonly TimeSpan lifetime = TimeSpan.FromDays(1);

    private const int KeyLength = 32;

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector("Headspace.Cms.Security.Preview").ToTimeLimitedDataProtector();

    public async Task<Attempt<string?>> GenerateTokenAsync(Guid userKey) =>
        Attempt.Succeed<string?>(protector.Protect($"{userKey:N}{await StampOfAsync(userKey)}", lifetime));

    public async Task<Attempt<Guid?>> VerifyAsync(string token)
    {
        string content;
        try
        {
            content = protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return Attempt<Guid?>.Fail();
        }

        return content.Length >= KeyLength && Guid.TryParseExact(content[..KeyLength], "N", out var key) && await StampOfAsync(key) == content[KeyLength..]
            ? Attempt.Succeed<Guid?>(key)
            : Attempt<Guid?>.Fail();
    }

    private async Task<string> StampOfAsync(Guid userKey)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IUserService>().GetAsync(userKey))?.SecurityStamp ?? string.Empty;
    }
}
