using Headspace.Core.SignedLinks;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Web.Supporters.Pages;

/// <summary>
/// A step that the link in a mail leads to, without signing in: the link asks, and only the button does it, for programs that
/// look into mails open links.
/// </summary>
public abstract class SignedStepController(SignedLinkSigner signer) : SupporterController
{
    /// <summary>What the link must be signed for.</summary>
    private protected abstract SignedLinkPurpose Purpose { get; }

    /// <summary>What is asked; its <see cref="SupporterPage.Confirm"/> is the button.</summary>
    private protected abstract SupporterPage Question { get; }

    /// <summary>What is said when it is done.</summary>
    private protected abstract SupporterPage Answer { get; }

    /// <summary>Asks.</summary>
    [HttpGet]
    public IActionResult Index([FromQuery] string? n) => signer.Verify(Purpose, n).Success ? Show(Question with { Token = n }) : WrongLink();

    /// <summary>Does it.</summary>
    [HttpPost]
    public async Task<IActionResult> Confirm([FromForm] string? n, CancellationToken cancellationToken)
    {
        var link = signer.Verify(Purpose, n);
        return link.Success && await DoAsync(link.Result, cancellationToken) ? Show(Answer) : WrongLink();
    }

    /// <summary>Does it for what the link is about; false when that is gone.</summary>
    private protected abstract Task<bool> DoAsync(Guid key, CancellationToken cancellationToken);

    private ViewResult WrongLink() => Show(SupporterPage.WrongLink, StatusCodes.Status404NotFound);
}
