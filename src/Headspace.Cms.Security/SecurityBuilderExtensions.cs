using Headspace.Cms.Security.Member;
using Headspace.Cms.Security.MemberTokens;
using Headspace.Cms.Security.Preview;
using Headspace.Cms.Security.TwoFactor;
using Headspace.Cms.Security.User;
using Headspace.Cms.Security.UserSignIn;
using Headspace.Cms.Security.UserTokens;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Security;

/// <summary>Adds who is who.</summary>
public static class SecurityBuilderExtensions
{
    /// <summary>Users of the backoffice (who is signed in, reading them, mail to them), members of the sites, preview.</summary>
    public static IUmbracoBuilder AddSecurity(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IBackOfficeSecurityAccessor, BackOfficeSecurityAccessor>();
        builder.Services.AddUnique<IBackOfficeUserReader, BackOfficeUserReader>();
        builder.Services.TryAddSingleton<UserMail>();
        builder.Services.AddUnique<IUserInviteSender, UserInviteSender>();
        builder.Services.AddUnique<IUserForgotPasswordSender, UserForgotPasswordSender>();
        builder.Services.AddUnique<ILocalLoginSettingProvider, NoopLocalLoginSettingProvider>();
        builder.Services.AddUnique<IMemberFilterService, MemberFilterService>();
        return builder.AddMembers().AddMemberTwoFactor().AddMemberTokens().AddPreview().AddUserSignIn();
    }

    /// <summary>Maps the routes by which users sign in to the backoffice.</summary>
    public static IEndpointRouteBuilder MapUserSignIn(this IEndpointRouteBuilder endpoints)
    {
        UserTokenEndpoints.Map(UserSignInEndpoints.Map(endpoints));
        return endpoints;
    }

    /// <summary>Maps the routes by which members sign in to front ends. They refuse while the Delivery API's settings do not allow it.</summary>
    public static IEndpointRouteBuilder MapMemberTokens(this IEndpointRouteBuilder endpoints)
    {
        MemberTokenEndpoints.Map(endpoints);
        return endpoints;
    }
}
