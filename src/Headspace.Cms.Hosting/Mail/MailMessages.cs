using System.Net.Mail;
using System.Text;
using Umbraco.Cms.Core.Models.Email;

namespace Headspace.Cms.Hosting.Mail;

/// <summary>Core's mail as the framework sends it.</summary>
internal static class MailMessages
{
    public static MailMessage From(EmailMessage message, string configuredSender)
    {
        var mail = new MailMessage
        {
            From = new MailAddress(message.From is { Length: > 0 } sender ? sender : configuredSender),
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = message.Body,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = message.IsBodyHtml,
        };
        Add(mail.To, message.To);
        Add(mail.CC, message.Cc);
        Add(mail.Bcc, message.Bcc);
        Add(mail.ReplyToList, message.ReplyTo);
        foreach (var attachment in message.Attachments ?? [])
        {
            mail.Attachments.Add(new Attachment(attachment.Stream, attachment.FileName));
        }

        return mail;
    }

    /// <summary>The same for handlers of Core's notification, who send it otherwise.</summary>
    public static NotificationEmailModel ForNotification(EmailMessage message, string? configuredSender) => new(
        Address(message.From is { Length: > 0 } sender ? sender : configuredSender),
        Addresses(message.To),
        Addresses(message.Cc),
        Addresses(message.Bcc),
        Addresses(message.ReplyTo),
        message.Subject,
        message.Body,
        message.Attachments,
        message.IsBodyHtml);

    private static NotificationEmailAddress? Address(string? text) =>
        MailAddress.TryCreate(text, out var address) ? new NotificationEmailAddress(address.Address, address.DisplayName) : null;

    private static List<NotificationEmailAddress> Addresses(IEnumerable<string?>? texts) =>
        [.. (texts ?? []).Select(Address).OfType<NotificationEmailAddress>()];

    private static void Add(MailAddressCollection addresses, IEnumerable<string?>? added)
    {
        foreach (var address in added ?? [])
        {
            if (!string.IsNullOrWhiteSpace(address))
            {
                addresses.Add(address);
            }
        }
    }
}
