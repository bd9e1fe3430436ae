using Headspace.Core.Memberships;
using Headspace.Core.SignedLinks;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Web.Supporters.Pages;

/// <summary>Where a member leaves.</summary>
[Route(SupporterLinks.ResignPath)]
public sealed class ResignController(SignedLinkSigner signer, MembershipRegister register) : SignedStepController(signer)
{
    private protected override SignedLinkPurpose Purpose => SignedLinkPurpose.ResignMembership;

    private protected override SupporterPage Question => new("Vil du melde dig ud?", "Når du melder dig ud, trækker vi ikke flere penge, og du får en mail om, at det er sket.") { Confirm = "Ja, meld mig ud" };

    private protected override SupporterPage Answer => new("Du er meldt ud", "Tak for den tid, du har været medlem. Du er altid velkommen igen.");

    private protected override Task<bool> DoAsync(Guid key, CancellationToken cancellationToken) => register.ResignAsync(key, cancellationToken);
}
