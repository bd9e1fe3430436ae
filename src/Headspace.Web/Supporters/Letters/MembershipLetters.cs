using System.Globalization;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Core;
using Headspace.Core.Letters;
using Headspace.Core.Memberships;
using Headspace.Core.SignedLinks;
using Headspace.Core.Supporters;
using Headspace.Forms.Mail;
using Microsoft.Extensions.Options;

namespace Headspace.Web.Supporters.Letters;

/// <summary>What members are told: the paid time ends, they have left; and what the office is told: an invoice is wanted.</summary>
internal sealed class MembershipLetters(
    IMembershipRepository memberships, ISupporterRepository supporters, SupporterLinks links, IOptions<OrganisationSettings> organisation, TimeProvider time) : ISupporterLetterWriter
{
    private static readonly CultureInfo danish = CultureInfo.GetCultureInfo("da-DK");

    public bool Writes(SupporterLetter letter) =>
        letter is SupporterLetter.MembershipReminder or SupporterLetter.MembershipResigned or SupporterLetter.InvoiceWanted;

    public async Task<WrittenLetter?> WriteAsync(SupporterLetter letter, Guid about, CancellationToken cancellationToken)
    {
        if (await memberships.GetAsync(about, cancellationToken) is not { ErasedOn: null } membership
            || await supporters.GetAsync(membership.SupporterKey, cancellationToken) is not { } member)
        {
            return null;
        }

        return letter switch
        {
            SupporterLetter.MembershipResigned => new WrittenLetter(member.Email, Farewell(member)),
            SupporterLetter.InvoiceWanted => organisation.Value.Email is { Length: > 0 } office ? new WrittenLetter(office, ToTheOffice(membership, member)) : null,
            _ => membership.StateOn(DanishTime.Today(time)) is MembershipState.RenewalDue or MembershipState.Overdue
                ? new WrittenLetter(member.Email, Reminder(membership, member)) : null,
        };
    }

    private Letter Reminder(Membership membership, Supporter member)
    {
        var isOver = membership.PaidTo < DanishTime.Today(time);
        var end = membership.PaidTo?.ToString("d. MMMM yyyy", danish);
        return new Letter
        {
            Subject = isOver ? "Dit medlemskab er udløbet" : "Dit medlemskab udløber snart",
            Paragraphs =
            [
                $"Kære {member.Contact ?? member.Name}",
                isOver
                    ? $"Dit medlemskab udløb den {end}. Vi vil gerne have dig med et år til. Det koster {membership.Price}"
                    : $"Dit medlemskab gælder til og med den {end}. Du kan forny det for et år her. Det koster {membership.Price}, og du mister ingen dage ved at betale nu.",
            ],
            Action = new LetterAction("Forny medlemskabet", links.Pay(membership.Origin, MembershipReminders.PaymentKeyOf(membership))),
            SmallActions = [new LetterAction("Meld dig ud", links.Resign(membership))],
        };
    }

    private static Letter Farewell(Supporter member) => new()
    {
        Subject = "Du er meldt ud",
        Paragraphs = [$"Kære {member.Contact ?? member.Name}", "Vi har meldt dig ud. Tak for den tid, du har været medlem. Du er altid velkommen igen."],
    };

    private static Letter ToTheOffice(Membership membership, Supporter member) => new()
    {
        Subject = $"Et nyt medlem vil have en regning: {member.Name}",
        Paragraphs = ["Et nyt medlem vil betale med faktura eller Betalingsservice. Send regningen, og skriv betalingen ind, når den kommer."],
        Facts =
        [
            new LetterFact("Navn", member.Name),
            new LetterFact("Kontakt", member.Contact ?? member.Name),
            new LetterFact("E-mail", member.Email),
            new LetterFact("CVR", member.Cvr ?? "–"),
            new LetterFact("EAN", member.Ean ?? "–"),
            new LetterFact("Kontingent", membership.Price.ToString()),
            new LetterFact("Medlemsnummer", membership.Key.ToString()),
        ],
    };
}
