using System.Globalization;
using Headspace.Core.Donations;
using Headspace.Core.Letters;
using Headspace.Core.Payments;
using Headspace.Core.Receipts;
using Headspace.Core.SignedLinks;
using Headspace.Forms.Mail;

namespace Headspace.Web.Supporters.Letters;

/// <summary>The receipt, and the reminder of what waits to be paid.</summary>
internal sealed class PaymentLetters(IPaymentRepository payments, IReceiptRepository receipts, PayerDirectory payers, SupporterLinks links) : ISupporterLetterWriter
{
    private static readonly CultureInfo danish = CultureInfo.GetCultureInfo("da-DK");

    public bool Writes(SupporterLetter letter) => letter is SupporterLetter.Receipt or SupporterLetter.PaymentWaits;

    public async Task<WrittenLetter?> WriteAsync(SupporterLetter letter, Guid about, CancellationToken cancellationToken)
    {
        if (await payments.GetAsync(about, cancellationToken) is not { Subject: { } subject } payment
            || await payers.FindAsync(subject, cancellationToken) is not { } payer)
        {
            return null;
        }

        if (letter == SupporterLetter.PaymentWaits)
        {
            return payment.State < PaymentState.Authorized ? new WrittenLetter(payer.Supporter.Email, Waiting(payment, payer)) : null;
        }

        return await receipts.FindAsync(payment.Key, cancellationToken) is { } receipt ? new WrittenLetter(payer.Supporter.Email, Proof(receipt, payer)) : null;
    }

    private Letter Waiting(Payment payment, Payer payer) => new()
    {
        Subject = payer.IsMember ? "Dit medlemskab mangler kun betalingen" : "Din gave mangler kun betalingen",
        Paragraphs =
        [
            $"Kære {payer.Supporter.Contact ?? payer.Supporter.Name}",
            $"Tak, fordi du vil støtte. Vi har gemt det, du skrev, men vi har ikke fået betalingen på {payment.Amount} endnu. Du kan betale her, når det passer dig:",
            "Har du fortrudt, skal du ikke gøre noget. Der bliver ikke trukket penge.",
        ],
        Action = new LetterAction($"Betal {payment.Amount}", links.Pay(payer.Origin, payment.Key)),
    };

    private static Letter Proof(Receipt receipt, Payer payer) => new()
    {
        Subject = $"Kvittering {receipt.Number}",
        Paragraphs =
        [
            $"Kære {payer.Supporter.Contact ?? payer.Supporter.Name}",
            payer.IsMember ? "Tak for dit medlemskab. Her er kvitteringen for dit kontingent." : "Tusind tak for din gave. Her er din kvittering.",
        ],
        Facts =
        [
            new LetterFact("Nummer", receipt.Number.ToString()),
            new LetterFact("Dato", receipt.PaidOn.ToString("d. MMMM yyyy", danish)),
            new LetterFact("Navn", receipt.Name),
            new LetterFact("Beløb", receipt.Amount.ToString()),
            new LetterFact(payer.IsMember ? "Periode" : "Formål", receipt.Purpose),
            new LetterFact("Modtager", $"{receipt.Issuer.Name}, CVR {receipt.Issuer.Cvr}"),
            .. receipt.Issuer.Permit is { } permit ? [new LetterFact("Indsamlingstilladelse", permit)] : Array.Empty<LetterFact>(),
        ],
        SmallPrint = receipt.Statements,
        SmallActions = receipt.StopUrl is { } stop ? [new LetterAction(payer.IsMember ? "Meld dig ud" : "Stop din faste gave", stop)] : [],
    };
}
