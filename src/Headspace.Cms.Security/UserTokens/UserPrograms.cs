using Headspace.Cms.Contracts.Tokens;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.UserTokens;

/// <summary>Programs that act as a user made for them. Their secrets are kept as hashes beside Umbraco's own list of client ids.</summary>
internal sealed class UserPrograms(IUserService users, IKeyValueService values, IPasswordHasher<IUser> hasher) : IUserClientSecrets
{
    private const string Prefix = "Headspace.UserClientSecret+";

    /// <summary>The user whom a program acts as; null where there is none, or the secret is wrong.</summary>
    public async Task<Guid?> AuthenticateAsync(string clientId, string secret, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return UserTokenClients.IsProgram(clientId)
            && values.GetValue(Prefix + clientId) is { Length: > 0 } kept
            && hasher.VerifyHashedPassword(null!, kept, secret) != PasswordVerificationResult.Failed
            && await users.FindByClientIdAsync(clientId) is { Kind: UserKind.Api, IsApproved: true, IsLockedOut: false } user
            ? user.Key
            : null;
    }

    public void Set(string clientId, string secret) => values.SetValue(Prefix + clientId, hasher.HashPassword(null!, secret));

    public void Forget(string clientId) => values.SetValue(Prefix + clientId, string.Empty);
}
