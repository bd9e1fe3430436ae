using Headspace.Cms.Contracts.Members;
using Headspace.Cms.Website.Members;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Cms.Website.Controllers;

/// <summary>
/// Signs members in and out. What went wrong is said in the form, on the page that it was sent from: the model state has
/// the keys of dictionary items, which the view puts into the words of its language.
/// </summary>
/// <param name="members">Knows who may sign in.</param>
/// <param name="antiforgery">Tells our own forms from those of others.</param>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class MemberFormController(IMemberSignIn members, IAntiforgery antiforgery) : RenderController
{
    private const int LongestInput = 256;
    private const int LongestToken = 4096;

    /// <summary>Signs in and leads to where the visitor was going; asks for a code first, if the member has a second factor.</summary>
    [HttpPost]
    public async Task<IActionResult> SignIn(
        [FromForm] string? username, [FromForm] string? password, [FromForm] bool remember, [FromForm] string? returnUrl)
    {
        await CheckFormAsync();
        Check(nameof(username), username, "Member.UsernameMissing");
        Check(nameof(password), password, "Member.PasswordMissing");
        if (!ModelState.IsValid)
        {
            return Index();
        }

        var result = await members.SignInAsync(username!, password!, remember, HttpContext.RequestAborted);
        switch (result.Status)
        {
            case MemberSignInStatus.SignedIn:
                return LocalRedirect(Local(returnUrl));
            case MemberSignInStatus.CodeRequired:
                HttpContext.Features.Set(new PendingCode(result.PendingToken!));
                break;
            default:
                ModelState.AddModelError(nameof(password), "Member.Wrong");
                break;
        }

        return Index();
    }

    /// <summary>The second step: signs in with the code of a second factor.</summary>
    [HttpPost]
    public async Task<IActionResult> Code([FromForm] string? code, [FromForm] string? pending, [FromForm] string? returnUrl)
    {
        await CheckFormAsync();
        if (pending is not { Length: > 0 and <= LongestToken })
        {
            return Index();
        }

        HttpContext.Features.Set(new PendingCode(pending));
        Check(nameof(code), code, "Member.CodeMissing");
        if (!ModelState.IsValid)
        {
            return Index();
        }

        switch (await members.SignInWithCodeAsync(pending, code!, HttpContext.RequestAborted))
        {
            case MemberSignInStatus.SignedIn:
                return LocalRedirect(Local(returnUrl));
            case MemberSignInStatus.Expired:
                HttpContext.Features.Set<PendingCode>(null);
                ModelState.AddModelError(string.Empty, "Member.Expired");
                break;
            default:
                ModelState.AddModelError(nameof(code), "Member.WrongCode");
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

    private async Task CheckFormAsync()
    {
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            ModelState.AddModelError(string.Empty, "Member.Expired");
        }
    }

    private void Check(string field, string? value, string message)
    {
        if (value is not { Length: > 0 and <= LongestInput })
        {
            ModelState.AddModelError(field, message);
        }
    }

    private string Local(string? address)
    {
        var here = Request.PathBase + Request.Path + Request.QueryString;
        return Url.IsLocalUrl(address) ? address : Url.IsLocalUrl(here) ? here : "/";
    }
}
