using Headspace.Core.Newsletters;
using Headspace.Core.SignedLinks;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Web.Supporters.Pages;

/// <summary>Where an address says no to the newsletter, by the link in a mail and without signing in. Opening the link alone does nothing.</summary>
[Route(SupporterLinks.StopNewsletterPath)]
public sealed class StopNewsletterController(SignedLinkSigner signer, NewsletterRegister register) : SupporterController
{
    /// <summary>Asks.</summary>
    [HttpGet]
    public IActionResult Index([FromQuery] string? n) => signer.Verify(SignedLinkPurpose.StopNewsletter, n).Success
        ? Show(new SupporterPage("Vil du melde dig fra nyhedsbrevet?", "Så skriver vi ikke til dig mere. Det koster ikke noget, og du kan altid tilmelde dig igen.") { Confirm = "Ja, meld mig fra", Token = n })
        : Show(SupporterPage.WrongLink, StatusCodes.Status404NotFound);

    /// <summary>Does it.</summary>
    [HttpPost]
    public async Task<IActionResult> Confirm([FromForm] string? n, CancellationToken cancellationToken)
    {
        var link = signer.Verify(SignedLinkPurpose.StopNewsletter, n);
        return link.Success && await register.UnsubscribeAsync(link.Result, cancellationToken)
            ? Show(new SupporterPage("Du er meldt fra", "Du får ikke flere nyhedsbreve fra os."))
            : Show(SupporterPage.WrongLink, StatusCodes.Status404NotFound);
    }
}
