using System.Net;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Security.User;

internal sealed class UserForgotPasswordSender(UserMail mail, IOptionsMonitor<SecuritySettings> security) : IUserForgotPasswordSender
{
    public Task SendForgotPassword(UserForgotPasswordMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return mail.SendAsync(
            message.Recipient,
            "login",
            "resetPasswordEmailCopy",
            "PasswordReset",
            security.CurrentValue.PasswordResetEmailExpiry,
            WebUtility.HtmlEncode(message.Recipient.Username),
            message.ForgotPasswordUri.ToString());
    }

    public bool CanSend() => security.CurrentValue.AllowPasswordReset && mail.CanSend;
}
