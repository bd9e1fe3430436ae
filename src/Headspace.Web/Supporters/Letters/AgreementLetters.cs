using Headspace.Core.Agreements;
using Headspace.Core.Letters;
using Headspace.Core.SignedLinks;
using Headspace.Forms.Mail;

namespace Headspace.Web.Supporters.Letters;

/// <summary>What payers are told of their agreements.</summary>
internal sealed class AgreementLetters(IAgreementRepository agreements, PayerDirectory payers, SupporterLinks links) : ISupporterLetterWriter
{
    public bool Writes(SupporterLetter letter) =>
        letter is SupporterLetter.AgreementWaits or SupporterLetter.ChargeRefused or SupporterLetter.AgreementPaused or SupporterLetter.AgreementEnded;

    public async Task<WrittenLetter?> WriteAsync(SupporterLetter letter, Guid about, CancellationToken cancellationToken)
    {
        if (await agreements.GetAsync(about, cancellationToken) is not { Subject: { } subject } agreement || !IsRight(letter, agreement.State)
            || await payers.FindAsync(subject, cancellationToken) is not { } payer)
        {
            return null;
        }

        var (subjectLine, text, action) = Words(letter, agreement);
        var link = new LetterAction(action ?? string.Empty, links.Pay(payer.Origin, agreement.Key));
        return new WrittenLetter(payer.Supporter.Email, new Letter
        {
            Subject = subjectLine,
            Paragraphs = [$"Kære {payer.Supporter.Contact ?? payer.Supporter.Name}", text],
            Action = action is null ? null : link,
            SmallActions = letter == SupporterLetter.AgreementEnded ? [] : [Leaving(payer, agreement)],
        });
    }

    private static bool IsRight(SupporterLetter letter, AgreementState state) => letter switch
    {
        SupporterLetter.AgreementWaits => state == AgreementState.Created,
        SupporterLetter.ChargeRefused => state is AgreementState.Failing or AgreementState.CardExpired,
        SupporterLetter.AgreementPaused => state == AgreementState.Paused,
        _ => state == AgreementState.Cancelled,
    };

    private static (string Subject, string Text, string? Action) Words(SupporterLetter letter, Agreement agreement) => letter switch
    {
        SupporterLetter.AgreementWaits => (
            "Din faste aftale mangler kun at blive godkendt",
            $"Tak, fordi du vil støtte. Vi har gemt det, du skrev, men aftalen om {agreement.Amount} er ikke godkendt endnu. Du kan gøre det her, når det passer dig. Har du fortrudt, skal du ikke gøre noget.",
            "Godkend aftalen"),
        SupporterLetter.ChargeRefused => (
            "Vi kunne ikke trække dit bidrag",
            $"Vi prøvede at trække {agreement.Amount}, men det lykkedes ikke. Det kan være, at kortet er udløbet, eller at der ikke var dækning. Vi prøver igen om nogle dage. Har du fået nyt kort, kan du skrive det ind her.",
            "Giv et andet kort"),
        SupporterLetter.AgreementPaused => (
            "Din faste aftale holder pause",
            $"Vi har ikke kunnet trække {agreement.Amount} flere gange, så nu prøver vi ikke mere. Vil du fortsætte, kan du skrive et andet kort ind her.",
            "Fortsæt med et andet kort"),
        _ => (
            "Din faste aftale er stoppet",
            $"Aftalen om {agreement.Amount} er stoppet. Der bliver ikke trukket flere penge. Tak for den støtte, du har givet.",
            null),
    };

    private LetterAction Leaving(Payer payer, Agreement agreement) =>
        new(payer.IsMember ? "Stop den automatiske fornyelse" : "Stop din faste gave", links.Stop(payer.Origin, agreement.Key));
}
