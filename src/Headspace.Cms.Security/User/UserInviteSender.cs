using System.Net;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Security.User;

internal sealed class UserInviteSender(UserMail mail, IOptionsMonitor<SecuritySettings> security) : IUserInviteSender
{
    public Task InviteUser(UserInvitationMessage invite)
    {
        ArgumentNullException.ThrowIfNull(invite);
        return mail.SendAsync(
            invite.Recipient,
            "user",
            "inviteEmailCopy",
            "UserInvite",
            security.CurrentValue.UserInviteEmailExpiry,
            WebUtility.HtmlEncode(invite.Recipient.Name ?? string.Empty),
            WebUtility.HtmlEncode(invite.Sender.Name ?? string.Empty),
            WebUtility.HtmlEncode(invite.Message),
            invite.InviteUri.ToString(),
            WebUtility.HtmlEncode(invite.Sender.Email));
    }

    public bool CanSendInvites() => mail.CanSend;
}
