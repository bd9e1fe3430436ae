using Umbraco.Cms.Core.Models.Email;

namespace Headspace.Cms.Contracts.Mail;

/// <summary>
/// A mail with what Core's lacks: an identifier, by which readers' programs know a mail that came twice, and a text beside the
/// markup. Another <c>IEmailSender</c> than ours sends it without the two.
/// </summary>
public sealed class OutgoingEmail : EmailMessage
{
    /// <summary>Makes the mail; <paramref name="html"/> is its body.</summary>
    /// <param name="from">The sender; null for the one in the settings.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="cc">Who gets a copy.</param>
    /// <param name="bcc">Who gets a copy without the others' knowing.</param>
    /// <param name="replyTo">Where answers go; none for the sender.</param>
    /// <param name="subject">One line.</param>
    /// <param name="html">The body as markup.</param>
    /// <param name="attachments">The attachments; the sender closes their streams.</param>
    public OutgoingEmail(
        string? from, string[] to, string[]? cc, string[]? bcc, string[]? replyTo, string subject, string html, IEnumerable<EmailMessageAttachment>? attachments = null)
        : base(from, to, cc, bcc, replyTo, subject, html, isBodyHtml: true, attachments)
    {
    }

    /// <summary>The same whenever the same mail is sent again: letters and digits.</summary>
    public required string Identifier { get; init; }

    /// <summary>The body as plain text.</summary>
    public required string Text { get; init; }
}
