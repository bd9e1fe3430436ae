using Headspace.Core.Memberships;
using Headspace.Core.SignedLinks;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Web.Supporters.Pages;

/// <summary>Where a member leaves, by the link in a mail and without signing in. Opening the link alone does nothing.</summary>
[Route(SupporterLinks.ResignPath)]
public sealed class ResignController(SignedLinkSigner signer, MembershipRegister register) : SupporterController
{
    /// <summary>Asks.</summary>
    [HttpGet]
    public IActionResult Index([FromQuery] string? n) => signer.Verify(SignedLinkPurpose.ResignMembership, n).Success
        ? Show(new SupporterPage("Vil du melde dig ud?", "Når du melder dig ud, trækker vi ikke flere penge, og du får en mail om, at det er sket.") { Confirm = "Ja, meld mig ud", Token = n })
        : Show(SupporterPage.WrongLink, StatusCodes.Status404NotFound);

    /// <summary>Does it.</summary>
    [HttpPost]
    public async Task<IActionResult> Confirm([FromForm] string? n, CancellationToken cancellationToken)
    {
        var link = signer.Verify(SignedLinkPurpose.ResignMembership, n);
        return link.Success && await register.ResignAsync(link.Result, cancellationToken)
            ? Show(new SupporterPage("Du er meldt ud", "Tak for den tid, du har været medlem. Du er altid velkommen igen."))
            : Show(SupporterPage.WrongLink, StatusCodes.Status404NotFound);
    }
}
