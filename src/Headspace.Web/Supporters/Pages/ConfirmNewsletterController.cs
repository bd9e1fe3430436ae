using Headspace.Core.Newsletters;
using Headspace.Core.SignedLinks;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Web.Supporters.Pages;

/// <summary>Where an address says yes to the newsletter. Opening the link alone does nothing: scanners of mails open it too.</summary>
[Route(SupporterLinks.ConfirmNewsletterPath)]
public sealed class ConfirmNewsletterController(SignedLinkSigner signer, NewsletterRegister register) : SupporterController
{
    private static readonly SupporterPage tooLate = new(
        "Linket er udløbet", "Der er gået for lang tid, eller du har meldt dig fra siden. Vil du have nyhedsbrevet, kan du tilmelde dig igen.");

    /// <summary>Asks.</summary>
    [HttpGet]
    public IActionResult Index([FromQuery] string? n) => signer.Verify(SignedLinkPurpose.ConfirmNewsletter, n) switch
    {
        { Success: true } => Show(new SupporterPage("Vil du have vores nyhedsbrev?", "Tryk på knappen, så er du tilmeldt. Du kan altid melde dig fra igen med linket i hvert brev.") { Confirm = "Ja tak, tilmeld mig", Token = n }),
        { Status: SignedLinkStatus.Expired } => Show(tooLate, StatusCodes.Status404NotFound),
        _ => Show(SupporterPage.WrongLink, StatusCodes.Status404NotFound),
    };

    /// <summary>Does it.</summary>
    [HttpPost]
    public async Task<IActionResult> Confirm([FromForm] string? n, CancellationToken cancellationToken)
    {
        var link = signer.Verify(SignedLinkPurpose.ConfirmNewsletter, n);
        if (link.Status == SignedLinkStatus.Invalid)
        {
            return Show(SupporterPage.WrongLink, StatusCodes.Status404NotFound);
        }

        return link.Success && await register.ConfirmAsync(link.Result, cancellationToken)
            ? Show(new SupporterPage("Tak, du er tilmeldt nyhedsbrevet", "Vi skriver til dig, når der er noget at fortælle."))
            : Show(tooLate, StatusCodes.Status404NotFound);
    }
}
