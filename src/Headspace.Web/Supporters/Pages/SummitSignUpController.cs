using Headspace.Core.SignedLinks;
using Headspace.Core.Summits;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Web.Supporters.Pages;

/// <summary>Where somebody sees whether there is a seat at the summit, and takes the sign-up back. Opening the link alone does nothing.</summary>
[Route(SupporterLinks.SummitSignUpPath)]
public sealed class SummitSignUpController(
    SignedLinkSigner signer, ISummitSignUpRepository signUps, SummitRegister register, ISummitEditions editions) : SupporterController
{
    /// <summary>Shows where it stands.</summary>
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] string? n, CancellationToken cancellationToken)
    {
        var link = signer.Verify(SignedLinkPurpose.SummitSignUp, n);
        return link.Success && await signUps.GetAsync(link.Result, cancellationToken) is { } signUp
            ? Show(await PageAsync(signUp, n, cancellationToken))
            : Show(wrongLink, StatusCodes.Status404NotFound);
    }

    /// <summary>Takes it back.</summary>
    [HttpPost]
    public async Task<IActionResult> Confirm([FromForm] string? n, CancellationToken cancellationToken)
    {
        var link = signer.Verify(SignedLinkPurpose.SummitSignUp, n);
        return link.Success && await register.CancelAsync(link.Result, cancellationToken) ? Show(cancelled) : Show(wrongLink, StatusCodes.Status404NotFound);
    }

    private static readonly SupporterPage cancelled = new("Du er meldt fra", "Tak, fordi du sagde til. Var der en plads, går den til den næste på ventelisten. Du er velkommen til at tilmelde dig igen.")
    {
        Brand = SupporterPageBrand.Summit,
    };

    private static readonly SupporterPage wrongLink = SupporterPage.WrongLink with { Brand = SupporterPageBrand.Summit };

    private async Task<SupporterPage> PageAsync(SummitSignUp signUp, string? token, CancellationToken cancellationToken)
    {
        if (signUp.State == SummitSignUpState.Cancelled)
        {
            return cancelled;
        }

        var summit = editions.Find(signUp.EditionKey)?.Name ?? SupporterPageBrand.Summit.Name;
        var page = await signUps.PlaceOfAsync(signUp, cancellationToken) is { } place
            ? new SupporterPage("Du står på ventelisten", $"Alle pladser til {summit} er taget lige nu. Du er nummer {place} på ventelisten.", "Melder nogen fra, går pladsen til den næste på listen. Du får en mail, hvis det bliver dig.")
            : new SupporterPage("Du har en plads", $"Tak for din tilmelding til {summit}, {signUp.Name}. Vi har også skrevet det i en mail til dig.");
        return page with
        {
            Paragraphs = [.. page.Paragraphs, "Kan du alligevel ikke komme? Så meld dig fra her, så en anden kan få pladsen."],
            Confirm = "Meld mig fra",
            IsConfirmQuiet = true,
            Token = token,
            Brand = SupporterPageBrand.Summit,
        };
    }
}
