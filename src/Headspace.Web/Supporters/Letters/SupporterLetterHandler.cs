using Headspace.Cms.Contracts.Outbox;
using Headspace.Core;
using Headspace.Core.Letters;
using Headspace.Forms.Mail;
using Microsoft.Extensions.Options;

namespace Headspace.Web.Supporters.Letters;

/// <summary>Writes and sends the mails that supporters get. One that is not right any more, as a reminder of what was paid, is not sent.</summary>
internal sealed class SupporterLetterHandler(IEnumerable<ISupporterLetterWriter> writers, LetterSender sender, IOptions<OrganisationSettings> organisation) : IOutboxHandler
{
    public string Kind => SupporterLetters.Kind;

    public async Task<OutboxResult> HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (SupporterLetters.Read(message) is not { } kind || writers.FirstOrDefault(writer => writer.Writes(kind)) is not { } writer)
        {
            return OutboxResult.Never("Ingen kan skrive dette brev.");
        }

        if (await writer.WriteAsync(kind, message.Subject, cancellationToken) is not { } written)
        {
            return OutboxResult.Skipped;
        }

        var (name, cvr, email) = (organisation.Value.Name, organisation.Value.Cvr, organisation.Value.Email);
        var letter = written.Letter with { SmallPrint = [.. written.Letter.SmallPrint, $"{name} · CVR {cvr}"] };
        var addresses = new LetterAddresses([written.To]) { ReplyTo = email.Length > 0 ? [email] : [] };
        return await sender.SendAsync(message, addresses, letter, view: null, files: [], cancellationToken);
    }
}
