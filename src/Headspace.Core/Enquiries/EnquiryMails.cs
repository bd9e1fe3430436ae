using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Core.Enquiries;

/// <summary>The work of sending what was written in a case. What it says is read from the case when it is sent.</summary>
public static class EnquiryMails
{
    /// <summary>The kind of the messages; their subject is the case and their key the mail's.</summary>
    public const string Kind = "enquiry-mail";

    /// <summary>The work of one mail.</summary>
    public static OutboxMessage Of(Guid enquiry, EnquiryMail mail, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return new OutboxMessage { Key = mail.Key, Kind = Kind, Subject = enquiry, CreatedAt = now, DueAt = now };
    }
}
