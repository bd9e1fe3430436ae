using Headspace.Core.Agreements;
using Headspace.Core.SignedLinks;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Web.Supporters.Pages;

/// <summary>Where running gifts, or the renewal of a membership, are stopped.</summary>
[Route(SupporterLinks.StopPath)]
public sealed class StopController(SignedLinkSigner signer, AgreementDesk desk) : SignedStepController(signer)
{
    private protected override SignedLinkPurpose Purpose => SignedLinkPurpose.StopAgreement;

    private protected override SupporterPage Question => new("Vil du stoppe din faste aftale?", "Når du stopper, trækker vi ikke flere penge.") { Confirm = "Ja, stop aftalen" };

    private protected override SupporterPage Answer => new("Din faste aftale er stoppet", "Der bliver ikke trukket flere penge. Tak for den støtte, du har givet.");

    private protected override Task<bool> DoAsync(Guid key, CancellationToken cancellationToken) => desk.StopAsync(key, cancellationToken);
}
