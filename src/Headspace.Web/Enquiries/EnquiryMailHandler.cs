using Headspace.Cms.Contracts.Outbox;
using Headspace.Core;
using Headspace.Core.Enquiries;
using Headspace.Forms.Mail;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Enquiries;

/// <summary>Sends what a colleague wrote in a case; answers go to the colleague.</summary>
internal sealed class EnquiryMailHandler(IEnquiryRepository enquiries, IUserService users, LetterSender sender, IOptions<OrganisationSettings> organisation) : IOutboxHandler
{
    public string Kind => EnquiryMails.Kind;

    public async Task<OutboxResult> HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if ((await enquiries.GetAsync(message.Subject, cancellationToken))?.Log.FirstOrDefault(line => line.Mail?.Key == message.Key) is not { Mail: { } mail } line)
        {
            return OutboxResult.Skipped;
        }

        var writer = line.By is { } by ? await users.GetAsync(by) : null;
        var letter = new Letter
        {
            Subject = mail.Subject,
            Paragraphs = [.. mail.Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            SmallPrint = [string.Join(" · ", new[] { writer?.Name, organisation.Value.Name }.Where(text => !string.IsNullOrEmpty(text)))],
        };
        var answers = writer?.Email is { Length: > 0 } own ? own : organisation.Value.Email;
        return await sender.SendAsync(message, new LetterAddresses([mail.To]) { ReplyTo = answers.Length > 0 ? [answers] : [] }, letter, view: null, files: [], cancellationToken);
    }
}
