using Headspace.Cms.Security.TwoFactor;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.UserSignIn;

/// <summary>The second factor of a user: the code of an authenticator app, or one of the codes for when it is lost, each code once.</summary>
internal sealed class UserSecondFactor(ITwoFactorLoginService factors, AuthenticatorTwoFactorProvider authenticator, SpentCodes spent, RecoveryCodes recovery)
{
    public Task<bool> IsRequiredAsync(IUser user) => factors.IsTwoFactorEnabledAsync(user.Key);

    public Task<IEnumerable<string>> ProvidersAsync(Guid userKey) => factors.GetEnabledTwoFactorProviderNamesAsync(userKey);

    public async Task<bool> IsRightAsync(IUser user, string provider, string code) =>
        provider == AuthenticatorTwoFactorProvider.Name
        && await factors.GetSecretForUserAndProviderAsync(user.Key, provider) is { } secret
        && (authenticator.StepOf(secret, code) is { } step ? spent.TrySpend(user.Key, step) : recovery.TrySpend(user.Key, code));
}
