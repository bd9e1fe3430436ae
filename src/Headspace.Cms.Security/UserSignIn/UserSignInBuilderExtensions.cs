using Headspace.Cms.Contracts.Tokens;
using Headspace.Cms.Security.UserTokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Headspace.Cms.Security.UserSignIn;

internal static class UserSignInBuilderExtensions
{
    public static IUmbracoBuilder AddUserSignIn(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<IPasswordHasher<IUser>, PasswordHasher<IUser>>();
        services.TryAddSingleton<UserPasswords>();
        services.TryAddSingleton<UserLinks>();
        services.TryAddSingleton<PendingUserSignIn>();
        services.TryAddSingleton<SignInQueue>();
        services.TryAddSingleton<SameOrigin>();
        services.TryAddSingleton<UserTokenClients>();
        services.TryAddSingleton<UserSignInRecord>();
        services.TryAddScoped<UserSecondFactor>();
        services.TryAddScoped<BackOfficeSignIn>();
        services.TryAddSingleton<UserPrograms>();
        services.TryAddSingleton<IUserClientSecrets>(provider => provider.GetRequiredService<UserPrograms>());
        services.AddUnique<IBackOfficeUserStore, BackOfficeUserStore>(ServiceLifetime.Scoped);
        services.AddUnique<ICoreBackOfficeUserManager, CoreBackOfficeUserManager>(ServiceLifetime.Scoped);
        services.AddUnique<IBackOfficePasswordChanger, BackOfficePasswordChanger>(ServiceLifetime.Scoped);
        services.AddUnique<IForgotPasswordUriProvider, UserUris>(ServiceLifetime.Scoped);
        services.AddUnique<IInviteUriProvider, UserUris>(ServiceLifetime.Scoped);

        services.AddAuthentication()
            .AddCookie(Constants.Security.BackOfficeAuthenticationType)
            .AddScheme<AuthenticationSchemeOptions, UserTokenHandler>(Constants.Security.BackOfficeTokenAuthenticationType, null);
        services.AddOptions<CookieAuthenticationOptions>(Constants.Security.BackOfficeAuthenticationType)
            .Configure<IOptions<SecuritySettings>, IOptions<GlobalSettings>>(Configure);
        return builder.AddNotificationAsyncHandler<UmbracoApplicationStartingNotification, FirstAdministrator>();
    }

    private static void Configure(CookieAuthenticationOptions options, IOptions<SecuritySettings> security, IOptions<GlobalSettings> global)
    {
        options.Cookie.Name = security.Value.AuthCookieName;
        options.Cookie.Domain = security.Value.AuthCookieDomain;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = global.Value.UseHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = global.Value.TimeOut;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    // A session ends with the stamp that it began with.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var principals = context.HttpContext.RequestServices.GetRequiredService<ICoreBackOfficeSignInManager>();
        var stamp = context.Principal?.FindFirst(Constants.Security.SecurityStampClaimType)?.Value;
        if (!Guid.TryParse(context.Principal?.FindFirst(Constants.Security.OpenIdDictSubClaimType)?.Value, out var key)
            || await principals.CreateUserPrincipalAsync(key) is not { } now
            || now.FindFirst(Constants.Security.SecurityStampClaimType)?.Value != stamp)
        {
            context.RejectPrincipal();
        }
    }
}
