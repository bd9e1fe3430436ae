using Headspace.Core.Agreements;
using Headspace.Core.SignedLinks;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Web.Supporters.Pages;

/// <summary>Where running gifts, or the renewal of a membership, are stopped by the link in a mail. Opening the link alone does nothing.</summary>
[Route(SupporterLinks.StopPath)]
public sealed class StopController(SignedLinkSigner signer, AgreementDesk desk) : SupporterController
{
    /// <summary>Asks.</summary>
    [HttpGet]
    public IActionResult Index([FromQuery] string? n) => signer.Verify(SignedLinkPurpose.StopAgreement, n).Success
        ? Show(new SupporterPage("Vil du stoppe din faste aftale?", "Når du stopper, trækker vi ikke flere penge.") { Confirm = "Ja, stop aftalen", Token = n })
        : Show(SupporterPage.WrongLink, StatusCodes.Status404NotFound);

    /// <summary>Does it.</summary>
    [HttpPost]
    public async Task<IActionResult> Confirm([FromForm] string? n, CancellationToken cancellationToken)
    {
        var link = signer.Verify(SignedLinkPurpose.StopAgreement, n);
        return link.Success && await desk.StopAsync(link.Result, cancellationToken)
            ? Show(new SupporterPage("Din faste aftale er stoppet", "Der bliver ikke trukket flere penge. Tak for den støtte, du har givet."))
            : Show(SupporterPage.WrongLink, StatusCodes.Status404NotFound);
    }
}
