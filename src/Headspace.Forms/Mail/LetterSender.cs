using System.Net.Mail;
using Headspace.Cms.Contracts.Mail;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Denmark;
using Headspace.Forms.Fields;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;

namespace Headspace.Forms.Mail;

/// <summary>
/// Sends a mail from the outbox. It goes out at most twice, and both times with the same Message-ID: the second time after
/// being killed between sending and storing that it was sent.
/// </summary>
public sealed class LetterSender(IEmailSender sender, ILetterRenderer renderer)
{
    private const string EmailType = "Headspace";
    private const int MostInterruptions = 1;

    /// <summary>Sends it; the key of the message is the Message-ID.</summary>
    /// <param name="message">The work that sending it is.</param>
    /// <param name="addresses">Who it is from and for.</param>
    /// <param name="letter">What it says.</param>
    /// <param name="view">The view of its markup; null for ours.</param>
    /// <param name="files">The attachments.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<OutboxResult> SendAsync(
        OutboxMessage message, LetterAddresses addresses, Letter letter, string? view, IReadOnlyList<PostedFile> files, CancellationToken cancellationToken)
    {
        if (addresses.To.Count == 0 || addresses.To.Concat(addresses.Cc).Concat(addresses.Bcc).FirstOrDefault(address => !IsAddress(address)) is not null)
            return OutboxResult.Never("Mailen har ingen gyldig modtager.");
        if (message.Interruptions > MostInterruptions)
            return OutboxResult.Never("Det vides ikke, om mailen er sendt: serveren stoppede to gange, mens den var i gang. Den sendes ikke igen af sig selv.");
        if (!sender.CanSendRequiredEmail())
            return OutboxResult.Again("Der er ikke sat en mailserver op (Umbraco:CMS:Global:Smtp).");

        var html = letter.Markup ?? await renderer.RenderAsync(letter, view, cancellationToken);
        var opened = files.Select(file => new EmailMessageAttachment(file.Open(), file.Name)).ToList();
        try
        {
            OutgoingEmail mail = new(
                addresses.From, [.. addresses.To], [.. addresses.Cc], [.. addresses.Bcc], [.. addresses.ReplyTo], OneLine(letter.Subject), html, opened.Count > 0 ? opened : null)
            {
                Identifier = $"{message.Key:N}",
                Text = LetterText.Of(letter),
            };
            await sender.SendAsync(mail, EmailType, enableNotification: true, expires: null);
            return OutboxResult.Done;
        }
        catch (Exception exception) when (exception is SmtpException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return OutboxResult.Again($"Mailserveren tog ikke imod: {exception.GetBaseException().Message}");
        }
        finally
        {
            opened.ForEach(attachment => attachment.Stream.Dispose());
        }
    }

    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address) && EmailAddress.Normalize(address.Address) is not null;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
