using Headspace.Core.Agreements;
using Headspace.Core.Payments;
using Headspace.Core.SignedLinks;
using Headspace.Forms.Mail;
using Headspace.Web.Supporters.Letters;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;

namespace Headspace.Web.Supporters.Pages;

/// <summary>
/// Where a payment is begun, and where its payer comes back to. Coming back proves nothing: the page says what the payment
/// service has told us. The way to the service is a link and no redirect, which the sites' policy would stop after a form.
/// </summary>
[Route(SupporterLinks.PayPath)]
public sealed class PaymentController(
    SignedLinkSigner signer,
    SupporterLinks links,
    PaymentStarter starter,
    AgreementDesk desk,
    PaymentArrival arrival,
    PayerDirectory payers) : SupporterController
{
    private const string Returned = "tilbage";

    /// <summary>Shows where the payment stands, and the way to pay while it is not paid.</summary>
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] string? n, CancellationToken cancellationToken)
    {
        var link = signer.Verify(SignedLinkPurpose.Pay, n);
        if (!link.Success)
            return Show(SupporterPage.WrongLink, StatusCodes.Status404NotFound);
        if (await arrival.GetPaymentAsync(link.Result, HasReturned, cancellationToken) is { } payment)
            return Show(await PageAsync(payment, cancellationToken));
        return await arrival.GetAgreementAsync(link.Result, HasReturned, cancellationToken) is { } agreement
            ? Show(await PageAsync(agreement, cancellationToken))
            : Show(SupporterPage.WrongLink, StatusCodes.Status404NotFound);
    }

    private async Task<SupporterPage> PageAsync(Payment payment, CancellationToken cancellationToken)
    {
        if (payment.State >= PaymentState.PartiallyRefunded)
            return new SupporterPage("Pengene er givet tilbage", $"Betalingen på {payment.Amount} er givet tilbage.");
        if (payment.State == PaymentState.Captured)
            return new SupporterPage("Tak, betalingen er gået igennem", $"Vi har modtaget {payment.Amount}", "Kvitteringen er på vej til din e-mail.");
        // The service sends payers back only when they have paid: what we know of is an earlier card that was refused, and to ask for
        // the money again would have it paid twice.
        if (payment.State == PaymentState.Authorized || payment.Operations.ArePending || HasReturned && payment.State <= PaymentState.Failed)
            return Waiting(payment.Amount);
        if (payment.Subject is not { } subject || await payers.FindAsync(subject, cancellationToken) is not { } payer)
            return SupporterPage.WrongLink;

        var started = await starter.StartAsync(payment.OrderId, LinkRequest(payer, payment.Key, payment.Amount), cancellationToken);
        return Going(started, payer.IsMember ? "Betal dit kontingent" : "Betal din gave", $"Du skal betale {payment.Amount}", $"Betal {payment.Amount}", payment.State == PaymentState.Failed);
    }

    private async Task<SupporterPage> PageAsync(Agreement agreement, CancellationToken cancellationToken)
    {
        if (agreement.State == AgreementState.Cancelled)
            return new SupporterPage("Aftalen er stoppet", "Der bliver ikke trukket flere penge.");
        if (agreement.Subject is not { } subject || await payers.FindAsync(subject, cancellationToken) is not { } payer)
            return SupporterPage.WrongLink;
        if (agreement.State is AgreementState.Active or AgreementState.Charging)
            return new SupporterPage("Tak, aftalen er godkendt", $"Vi trækker {agreement.Amount} {Often(agreement)}. Du får en kvittering på e-mail, hver gang. Du kan stoppe, når du vil, med linket i kvitteringen.");
        if (HasReturned && agreement.State == AgreementState.Created)
            return Waiting(agreement.Amount);

        var started = await desk.StartAsync(agreement.Key, payer.IsMember ? "Medlemskab af headspace" : "Fast gave til headspace", LinkRequest(payer, agreement.Key, Money.Zero), cancellationToken);
        return Going(started, "Godkend din faste aftale", $"Vi trækker {agreement.Amount} {Often(agreement)}, første gang i dag. Du kan stoppe, når du vil.", "Godkend aftalen", isRepeated: false);
    }

    private static SupporterPage Going(Attempt<Uri?, PaymentGatewayStatus> started, string title, string what, string caption, bool isRepeated) => started switch
    {
        { Success: true, Result: { } url } => new SupporterPage(
            title, isRepeated ? ["Betalingen gik ikke igennem. Du kan prøve igen, også med et andet kort.", what] : [what, "Du betaler hos QuickPay. Vi ser ikke dit kortnummer."])
        {
            Action = new LetterAction(caption, url),
        },
        { Status: PaymentGatewayStatus.Refused } => Waiting(null),
        _ => new SupporterPage(
            "Betalingen må vente lidt", "Vi har gemt det, du skrev, men betalingstjenesten svarer ikke lige nu. Du skal ikke udfylde noget igen: Vi sender dig et link til betalingen på e-mail.")
        {
            IsWaiting = true,
        },
    };

    private static SupporterPage Waiting(Money? amount) => new(
        "Vi venter på betalingstjenesten", amount is { } sum ? $"Betalingen på {sum} er ikke bekræftet endnu. Det tager som regel kun et øjeblik." : "Betalingen er ikke bekræftet endnu.", "Du kan roligt lukke siden. Du får en kvittering på e-mail, når betalingen er gået igennem.")
    {
        IsWaiting = true,
    };

    private PaymentLinkRequest LinkRequest(Payer payer, Guid key, Money amount)
    {
        var page = links.Pay(payer.Origin, key);
        return new PaymentLinkRequest(amount, new Uri($"{page.AbsoluteUri}&{Returned}=1"), page, payer.Supporter.Email);
    }

    private bool HasReturned => HttpContext.Request.Query.ContainsKey(Returned);

    private static string Often(Agreement agreement) => agreement.Plan.Interval == ChargeInterval.Yearly ? "en gang om året" : "en gang om måneden";
}
