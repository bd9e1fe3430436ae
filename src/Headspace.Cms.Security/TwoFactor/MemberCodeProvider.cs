using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.TwoFactor;

/// <summary>Lets Identity ask a member for the code of the authenticator app, each code once.</summary>
internal sealed class MemberCodeProvider(
    ITwoFactorLoginService factors, AuthenticatorTwoFactorProvider authenticator, SpentCodes spent) : IUserTwoFactorTokenProvider<IMember>
{
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<IMember> manager, IMember user) => await SecretOfAsync(user) is not null;

    /// <summary>The app makes the codes: there is nothing to send.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<IMember> manager, IMember user) => Task.FromResult(string.Empty);

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<IMember> manager, IMember user) =>
        await SecretOfAsync(user) is { } secret && authenticator.StepOf(secret, token) is { } step && spent.TrySpend(user.Key, step);

    private Task<string?> SecretOfAsync(IMember member) =>
        factors.GetSecretForUserAndProviderAsync(member.Key, AuthenticatorTwoFactorProvider.Name);
}
