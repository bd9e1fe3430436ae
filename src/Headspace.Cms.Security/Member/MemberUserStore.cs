using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.Member;

/// <summary>The members of the site as ASP.NET Core Identity asks for them: what Identity changes is changed on Core's own member.</summary>
internal sealed class MemberUserStore(IMemberService members, IOptionsMonitor<SecuritySettings> settings, TimeProvider time) :
    IUserPasswordStore<IMember>, IUserSecurityStampStore<IMember>, IUserLockoutStore<IMember>
{
    public Task<string> GetUserIdAsync(IMember user, CancellationToken cancellationToken) => Task.FromResult(user.Key.ToString());

    public Task<string?> GetUserNameAsync(IMember user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Username);

    public Task SetUserNameAsync(IMember user, string? userName, CancellationToken cancellationToken) =>
        Do(() => user.Username = userName ?? string.Empty);

    public Task<string?> GetNormalizedUserNameAsync(IMember user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    // The database compares names without regard to case: there is no second, normalized one.
    public Task SetNormalizedUserNameAsync(IMember user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(IMember user, CancellationToken cancellationToken) => UpdateAsync(user, cancellationToken);

    public async Task<IdentityResult> UpdateAsync(IMember user, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!TellsOnlyOfSignIn(user))
        {
            return ToResult(members.Save(user));
        }

        await members.UpdateLoginPropertiesAsync(user).ConfigureAwait(false);
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(IMember user, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(ToResult(members.Delete(user)));
    }

    public Task<IMember?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(Guid.TryParse(userId, out var key) ? members.GetById(key) : null);

    public Task<IMember?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult(members.GetByUsername(normalizedUserName) ?? members.GetByEmail(normalizedUserName));

    public Task SetPasswordHashAsync(IMember user, string? passwordHash, CancellationToken cancellationToken) => Do(() =>
    {
        user.RawPasswordValue = passwordHash ?? Constants.Security.EmptyPasswordPrefix + Guid.NewGuid().ToString("N");
        user.PasswordConfiguration = $$"""{"hashAlgorithm":"{{Constants.Security.AspNetCoreV3PasswordHashAlgorithmName}}"}""";
        user.LastPasswordChangeDate = Now;
    });

    public Task<string?> GetPasswordHashAsync(IMember user, CancellationToken cancellationToken) =>
        Task.FromResult(HasPassword(user) ? user.RawPasswordValue : null);

    public Task<bool> HasPasswordAsync(IMember user, CancellationToken cancellationToken) => Task.FromResult(HasPassword(user));

    public Task SetSecurityStampAsync(IMember user, string stamp, CancellationToken cancellationToken) => Do(() => user.SecurityStamp = stamp);

    // A member that was made before Identity knew it has no stamp; its key will do until something changes it.
    public Task<string?> GetSecurityStampAsync(IMember user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp is { Length: > 0 } stamp ? stamp : user.Key.ToString());

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(IMember user, CancellationToken cancellationToken) =>
        Task.FromResult(MemberLockout.End(user, settings.CurrentValue));

    public Task SetLockoutEndDateAsync(IMember user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Do(() =>
    {
        user.IsLockedOut = lockoutEnd > time.GetUtcNow();
        if (user.IsLockedOut)
        {
            user.LastLockoutDate = Now;
        }
    });

    public Task<int> IncrementAccessFailedCountAsync(IMember user, CancellationToken cancellationToken) =>
        Task.FromResult(++user.FailedPasswordAttempts);

    public Task ResetAccessFailedCountAsync(IMember user, CancellationToken cancellationToken) => Do(() => user.FailedPasswordAttempts = 0);

    public Task<int> GetAccessFailedCountAsync(IMember user, CancellationToken cancellationToken) => Task.FromResult(user.FailedPasswordAttempts);

    public Task<bool> GetLockoutEnabledAsync(IMember user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(IMember user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    // Core's light way: the member is not indexed anew, and nobody is told of a change that is none.
    private static bool TellsOnlyOfSignIn(IMember member) => member.HasIdentity
        && member.GetDirtyProperties().ToList() is { Count: > 0 } changed
        && changed.TrueForAll(property => property is nameof(IMember.LastLoginDate) or nameof(IMember.SecurityStamp));

    private static bool HasPassword(IMember member) => member.RawPasswordValue is { Length: > 0 } hash
        && !hash.StartsWith(Constants.Security.EmptyPasswordPrefix, StringComparison.Ordinal);

    private static IdentityResult ToResult(Attempt<OperationResult?> attempt) => attempt.Success
        ? IdentityResult.Success
        : IdentityResult.Failed(new IdentityError { Code = attempt.Result?.Result.ToString() ?? "Failed", Description = "The member could not be saved." });

    private static Task Do(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
