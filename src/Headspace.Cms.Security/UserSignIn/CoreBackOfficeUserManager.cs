using System.Security.Principal;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Security.UserSignIn;

/// <summary>What Core's user service needs to know of signing in: making users, their links, letting them in again.</summary>
internal sealed class CoreBackOfficeUserManager(
    IBackOfficeUserStore users,
    UserPasswords passwords,
    UserLinks links,
    IEventAggregator events,
    IIpResolver addresses,
    IOptionsMonitor<SecuritySettings> security,
    IOptionsMonitor<GlobalSettings> global) : ICoreBackOfficeUserManager
{
    public Task<IdentityCreationResult> CreateAsync(UserCreateModel createModel) => CreateAsync(createModel, passwords.Generate(), isApproved: true);

    public Task<IdentityCreationResult> CreateForInvite(UserCreateModel createModel) => CreateAsync(createModel, null, isApproved: false);

    public Task<Attempt<string, UserOperationStatus>> GenerateEmailConfirmationTokenAsync(IUser user) => Task.FromResult(
        Attempt.SucceedWithStatus(UserOperationStatus.Success, links.Create(UserLinks.Invitation, user, security.CurrentValue.UserInviteEmailExpiry)));

    public Task<Attempt<string, UserOperationStatus>> GeneratePasswordResetTokenAsync(IUser user) => Task.FromResult(
        Attempt.SucceedWithStatus(UserOperationStatus.Success, links.Create(UserLinks.ResetPassword, user, security.CurrentValue.PasswordResetEmailExpiry)));

    public Task<bool> IsEmailConfirmationTokenValidAsync(IUser user, string token) => Task.FromResult(links.IsValid(UserLinks.Invitation, user, token));

    public Task<bool> IsResetPasswordTokenValidAsync(IUser user, string token) => Task.FromResult(links.IsValid(UserLinks.ResetPassword, user, token));

    public async Task<Attempt<UserUnlockResult, UserOperationStatus>> UnlockUser(IUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        var status = await users.SaveAsync(user);
        var result = new UserUnlockResult();
        return status == UserOperationStatus.Success ? Attempt.SucceedWithStatus(status, result) : Attempt.FailWithStatus(status, result);
    }

    /// <summary>Nobody signs in by way of others here.</summary>
    public Task<Attempt<ICollection<IIdentityUserLogin>, UserOperationStatus>> GetLoginsAsync(IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus<ICollection<IIdentityUserLogin>, UserOperationStatus>(UserOperationStatus.Success, []));

    public void NotifyForgotPasswordRequested(IPrincipal user, string toString) =>
        events.Publish(new UserForgotPasswordRequestedNotification(addresses.GetCurrentRequestIpAddress(), toString, toString));

    public string GeneratePassword() => passwords.Generate();

    private async Task<IdentityCreationResult> CreateAsync(UserCreateModel model, string? password, bool isApproved)
    {
        ArgumentNullException.ThrowIfNull(model);
        var user = new Umbraco.Cms.Core.Models.Membership.User(global.CurrentValue)
        {
            Name = model.Name,
            Email = model.Email,
            Username = model.UserName,
            Language = global.CurrentValue.DefaultUILanguage,
            IsApproved = isApproved,
            Kind = model.Kind,
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        if (model.Id is { } key)
        {
            user.Key = key;
        }

        // A program signs in with a secret, and an invited person has yet to choose a password.
        if (password is null || model.Kind == UserKind.Api)
        {
            user.RawPasswordValue = Constants.Security.EmptyPasswordPrefix + Guid.NewGuid().ToString("N");
        }
        else
        {
            passwords.Set(user, password);
        }

        return await users.SaveAsync(user) switch
        {
            UserOperationStatus.Success => new IdentityCreationResult { Succeded = true, InitialPassword = model.Kind == UserKind.Api ? null : password },
            UserOperationStatus.CancelledByNotification => IdentityCreationResult.Cancel(),
            var status => IdentityCreationResult.Fail(status.ToString()),
        };
    }
}
