using Headspace.Cms.Contracts.Members;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;
using IPasswordHasher = Umbraco.Cms.Core.Security.IPasswordHasher;

namespace Headspace.Cms.Security.Member;

internal static class MembersBuilderExtensions
{
    public static IUmbracoBuilder AddMembers(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<ILookupNormalizer, NameAsTyped>();
        services.AddIdentityCore<IMember>().AddUserStore<MemberUserStore>().AddSignInManager();
        services.AddSingleton<IPasswordHasher<IMember>, PasswordHasher<IMember>>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<SecuritySettings>>(Configure);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        });
        services.TryAddSingleton<PendingSignInProtector>();
        services.TryAddScoped<MemberSession>();
        services.TryAddScoped<IMemberSignIn, MemberSignIn>();
        services.AddUnique<IPublicAccessChecker, PublicAccessChecker>();
        services.AddUnique<IPasswordHasher, PasswordHasher>();
        return builder;
    }

    private static void Configure(IdentityOptions options, IOptions<SecuritySettings> settings)
    {
        var security = settings.Value;
        var password = security.MemberPassword;
        options.Password.RequiredLength = password.RequiredLength;
        options.Password.RequireDigit = password.RequireDigit;
        options.Password.RequireLowercase = password.RequireLowercase;
        options.Password.RequireUppercase = password.RequireUppercase;
        options.Password.RequireNonAlphanumeric = password.RequireNonLetterOrDigit;
        options.Lockout.MaxFailedAccessAttempts = password.MaxFailedAccessAttemptsBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(security.MemberDefaultLockoutTimeInMinutes);

        // Checked where a member is made. Here it would keep an attempt to sign in from being counted.
        options.User.AllowedUserNameCharacters = string.Empty;
    }
}
