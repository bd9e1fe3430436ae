using Headspace.Cms.Contracts.TwoFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Security.TwoFactor;

internal static class TwoFactorBuilderExtensions
{
    public static IUmbracoBuilder AddMemberTwoFactor(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<AuthenticatorTwoFactorProvider>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITwoFactorProvider, AuthenticatorTwoFactorProvider>(
            provider => provider.GetRequiredService<AuthenticatorTwoFactorProvider>()));
        services.TryAddSingleton<SpentCodes>();
        services.TryAddSingleton<RecoveryCodes>();
        services.TryAddSingleton<IUserRecoveryCodes>(provider => provider.GetRequiredService<RecoveryCodes>());
        services.TryAddScoped<MemberCodeProvider>();

        // Core takes a stored factor for one only if Identity knows its name.
        services.Configure<IdentityOptions>(options =>
            options.Tokens.ProviderMap[AuthenticatorTwoFactorProvider.Name] = new TokenProviderDescriptor(typeof(MemberCodeProvider)));
        return builder;
    }
}
