using Headspace.Cms.Contracts.Members;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Cms.Website.Controllers;

/// <summary>Signs members in and out. What went wrong is said in the form, on the page that it was sent from.</summary>
/// <param name="members">Knows who may sign in.</param>
/// <param name="antiforgery">Tells our own forms from those of others.</param>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class MemberFormController(IMemberSignIn members, IAntiforgery antiforgery) : RenderController
{
    private const int LongestInput = 256;

    /// <summary>Signs in and leads to where the visitor was going.</summary>
    [HttpPost]
    public async Task<IActionResult> SignIn(
        [FromForm] string? username, [FromForm] string? password, [FromForm] bool remember, [FromForm] string? returnUrl)
    {
        await CheckAsync(username, password);
        if (!ModelState.IsValid)
        {
            return Index();
        }

        switch (await members.SignInAsync(username!, password!, remember, HttpContext.RequestAborted))
        {
            case MemberSignInStatus.SignedIn:
                return LocalRedirect(Local(returnUrl));
            case MemberSignInStatus.LockedOut:
                ModelState.AddModelError(string.Empty, "Der er prøvet forkert for mange gange, så kontoen er låst for en tid. Skriv til os, hvis du har brug for at komme ind.");
                break;
            default:
                ModelState.AddModelError(nameof(password), "Brugernavn eller adgangskode er forkert.");
                break;
        }

        return Index();
    }

    /// <summary>Signs out; the page is shown as everybody sees it.</summary>
    [HttpPost]
    public async Task<IActionResult> Leave()
    {
        if (await antiforgery.IsRequestValidAsync(HttpContext))
        {
            await members.SignOutAsync(HttpContext.RequestAborted);
        }

        return LocalRedirect(Local(null));
    }

    private async Task CheckAsync(string? username, string? password)
    {
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            ModelState.AddModelError(string.Empty, "Siden har været åben for længe. Prøv igen.");
        }

        if (username is not { Length: > 0 and <= LongestInput })
        {
            ModelState.AddModelError(nameof(username), "Skriv dit brugernavn eller din e-mail.");
        }

        if (password is not { Length: > 0 and <= LongestInput })
        {
            ModelState.AddModelError(nameof(password), "Skriv din adgangskode.");
        }
    }

    private string Local(string? address)
    {
        var here = Request.PathBase + Request.Path + Request.QueryString;
        return Url.IsLocalUrl(address) ? address : Url.IsLocalUrl(here) ? here : "/";
    }
}
