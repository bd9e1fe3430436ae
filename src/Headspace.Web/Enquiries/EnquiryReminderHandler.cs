using Headspace.Cms.Contracts.Outbox;
using Headspace.Core;
using Headspace.Forms.Mail;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Enquiries;

/// <summary>Writes to who has cases that wait, or to the office where nobody has them. Nothing is sent when nothing waits any more.</summary>
internal sealed class EnquiryReminderHandler(EnquiryReminders reminders, IUserService users, LetterSender sender, IOptions<OrganisationSettings> organisation) : IOutboxHandler
{
    public const string Name = "enquiry-reminder";

    public string Kind => Name;

    public async Task<OutboxResult> HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var waiting = (await reminders.GetAsync(cancellationToken)).FirstOrDefault(group => group.Key == message.Subject);
        var address = message.Subject == Guid.Empty ? organisation.Value.Email : (await users.GetAsync(message.Subject))?.Email;
        if (waiting is null || string.IsNullOrEmpty(address))
        {
            return OutboxResult.Skipped;
        }

        var letter = new Letter
        {
            Subject = waiting.Count() == 1 ? "En kommune venter" : $"{waiting.Count()} kommuner venter",
            Paragraphs = [message.Subject == Guid.Empty ? "Ingen har disse sager endnu." : "Det her venter på dig i dag."],
            Facts = [.. waiting],
        };
        return await sender.SendAsync(message, new LetterAddresses([address]), letter, view: null, files: [], cancellationToken);
    }
}
