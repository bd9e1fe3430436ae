using System.Globalization;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.User;

/// <summary>Mail to a user of the backoffice, in that user's language, from Core's own texts.</summary>
internal sealed class UserMail(IEmailSender sender, ILocalizedTextService texts, IOptionsMonitor<GlobalSettings> settings)
{
    public bool CanSend => sender.CanSendRequiredEmail();

    /// <summary>Sends the text <paramref name="alias"/>Format under the subject <paramref name="alias"/>Subject.</summary>
    public Task SendAsync(IUser recipient, string area, string alias, string emailType, TimeSpan expires, params string[] arguments)
    {
        var culture = CultureInfo.GetCultureInfo(recipient.Language ?? settings.CurrentValue.DefaultUILanguage);
        var message = new EmailMessage(
            settings.CurrentValue.Smtp?.From,
            recipient.Email,
            Text(area, alias + "Subject", culture, []),
            Text(area, alias + "Format", culture, arguments),
            isBodyHtml: true);
        return sender.SendAsync(message, emailType, enableNotification: true, expires);
    }

    private string Text(string area, string key, CultureInfo culture, string[] arguments) => texts.Localize(
        area, key, culture, arguments.Select((argument, index) => (index, argument)).ToDictionary(
            pair => pair.index.ToString(CultureInfo.InvariantCulture), string? (pair) => pair.argument));
}
