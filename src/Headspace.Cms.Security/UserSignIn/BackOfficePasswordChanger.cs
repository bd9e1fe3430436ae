using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Headspace.Cms.Security.Tokens;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Headspace.Cms.Security.UserSignIn;

/// <summary>Changes the password of a user: one's own with the old one, with a link sent by mail, or another's.</summary>
internal sealed class BackOfficePasswordChanger(
    IBackOfficeUserStore users, UserPasswords passwords, UserLinks links, TokenServer tokens, ILocalizedTextService texts, IEventAggregator events, IIpResolver addresses)
    : IBackOfficePasswordChanger
{
    public async Task<Attempt<PasswordChangedModel?>> ChangeBackOfficePassword(ChangeBackOfficeUserPasswordModel model, IUser? performingUser)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (await users.GetAsync(model.User.Key) is not { } user)
        {
            return Refuse("passwordChangedGeneric", "user");
        }

        var isOwn = performingUser?.Key == user.Key;
        if (!string.IsNullOrEmpty(model.ResetPasswordToken))
        {
            if (!links.IsValid(UserLinks.ResetPassword, user, model.ResetPasswordToken.FromUrlBase64() ?? string.Empty))
            {
                return Refuse("passwordInvalid", "resetPasswordToken");
            }
        }
        else if (isOwn && user.UserState != UserState.Invited && !passwords.AreRight(user, model.OldPassword ?? string.Empty))
        {
            return Refuse("passwordInvalid", "oldPassword");
        }
        else if (performingUser is null)
        {
            return Refuse("passwordChangedGeneric", "user");
        }

        if (!passwords.AreAllowed(model.NewPassword))
        {
            return Refuse("newPasswordFormatNonAlphaTip", "newPassword");
        }

        passwords.Set(user, model.NewPassword);
        if (await users.SaveAsync(user) != UserOperationStatus.Success)
        {
            return Attempt<PasswordChangedModel?>.Fail(new PasswordChangedModel());
        }

        // Who had the old one is out.
        await tokens.RevokeAsync(user.Key, CancellationToken.None);
        var id = user.Id.ToString(CultureInfo.InvariantCulture);
        events.Publish(new UserPasswordChangedNotification(
            addresses.GetCurrentRequestIpAddress(), id, (performingUser ?? user).Id.ToString(CultureInfo.InvariantCulture)));
        return Attempt<PasswordChangedModel?>.Succeed(new PasswordChangedModel());
    }

    private Attempt<PasswordChangedModel?> Refuse(string text, string member) => Attempt<PasswordChangedModel?>.Fail(
        new PasswordChangedModel { Error = new ValidationResult(texts.Localize("user", text, CultureInfo.CurrentUICulture, []), [member]) });
}
