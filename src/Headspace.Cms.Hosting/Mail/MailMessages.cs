using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Headspace.Cms.Contracts.Mail;
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
        if (message is OutgoingEmail outgoing)
        {
            AddTo(mail, outgoing);
        }

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

    // Readers' programs show the last view that they can, so the text comes first.
    private static void AddTo(MailMessage mail, OutgoingEmail outgoing)
    {
        mail.Headers.Add("Message-ID", $"<{outgoing.Identifier}@{mail.From!.Host}>");
        mail.Body = outgoing.Text;
        mail.IsBodyHtml = false;
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(outgoing.Body ?? string.Empty, Encoding.UTF8, MediaTypeNames.Text.Html));
    }

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
