using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Security.UserSignIn;

/// <summary>The links in mails to users. They lead to the site's own address, never to one that a request names.</summary>
internal sealed class UserUris(UserLinks links, IHostingEnvironment environment, IOptionsMonitor<SecuritySettings> settings) : IForgotPasswordUriProvider, IInviteUriProvider
{
    private const string LoginPath = "/umbraco/login";

    public Task<Attempt<Uri, UserOperationStatus>> CreateForgotPasswordUriAsync(IUser user) => Task.FromResult(Create(
        user, UserLinks.ResetPassword, settings.CurrentValue.PasswordResetEmailExpiry, "reset-password", "resetCode"));

    public Task<Attempt<Uri, UserOperationStatus>> CreateInviteUriAsync(IUser invitee) => Task.FromResult(Create(
        invitee, UserLinks.Invitation, settings.CurrentValue.UserInviteEmailExpiry, "invite-user", "inviteCode"));

    private Attempt<Uri, UserOperationStatus> Create(IUser user, string purpose, TimeSpan lifetime, string flow, string name)
    {
        ArgumentNullException.ThrowIfNull(user);
        var token = links.Create(purpose, user, lifetime).ToUrlBase64();
        var address = QueryHelpers.AddQueryString(
            new Uri(settings.CurrentValue.BackOfficeHost ?? environment.ApplicationMainUrl, LoginPath).AbsoluteUri,
            new Dictionary<string, string?> { ["flow"] = flow, ["userId"] = user.Key.ToString(), [name] = token });
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new Uri(address));
    }
}
