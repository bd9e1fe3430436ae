using Headspace.Core.Memberships;
using Headspace.Core.Newsletters;
using Headspace.Core.Summits;

namespace Headspace.Core.SignedLinks;

/// <summary>The links in mails that work without signing in.</summary>
public sealed class SupporterLinks(SignedLinkSigner signer)
{
    /// <summary>Path of the page where is paid.</summary>
    public const string PayPath = "/betaling/";

    /// <summary>Path of the page where a member leaves.</summary>
    public const string ResignPath = "/udmelding/";

    /// <summary>Path of the page where running gifts are stopped.</summary>
    public const string StopPath = "/stop-bidrag/";

    /// <summary>Path of the page where an address says yes to the newsletter.</summary>
    public const string ConfirmNewsletterPath = "/nyhedsbrev/bekraeft/";

    /// <summary>Path of the page where an address says no to the newsletter.</summary>
    public const string StopNewsletterPath = "/nyhedsbrev/framelding/";

    /// <summary>Path of the page where somebody sees, and takes back, a sign-up for a summit.</summary>
    public const string SummitSignUpPath = "/tilmelding/din-plads/";

    private static readonly TimeSpan lifetime = TimeSpan.FromDays(400);

    /// <summary>Where a payment is paid, or an agreement confirmed.</summary>
    /// <param name="origin">Scheme and host of the site.</param>
    /// <param name="key">Key of the payment or the agreement.</param>
    public Uri Pay(string origin, Guid key) => Make(origin, PayPath, SignedLinkPurpose.Pay, key);

    /// <summary>Where the member leaves.</summary>
    public Uri Resign(Membership membership)
    {
        ArgumentNullException.ThrowIfNull(membership);
        return Make(membership.Origin, ResignPath, SignedLinkPurpose.ResignMembership, membership.Key);
    }

    /// <summary>Where running gifts are stopped.</summary>
    /// <param name="origin">Scheme and host of the site.</param>
    /// <param name="agreement">Key of the agreement.</param>
    public Uri Stop(string origin, Guid agreement) => Make(origin, StopPath, SignedLinkPurpose.StopAgreement, agreement);

    /// <summary>Where an address says yes to the newsletter.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="holds">How long the link holds.</param>
    public Uri ConfirmNewsletter(NewsletterSubscription subscription, TimeSpan holds)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return Make(subscription.Origin, ConfirmNewsletterPath, SignedLinkPurpose.ConfirmNewsletter, subscription.Key, holds);
    }

    /// <summary>Where an address says no to the newsletter; for every letter that is sent.</summary>
    public Uri StopNewsletter(NewsletterSubscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return Make(subscription.Origin, StopNewsletterPath, SignedLinkPurpose.StopNewsletter, subscription.Key);
    }

    /// <summary>Where somebody sees, and takes back, a sign-up for a summit.</summary>
    public Uri SummitSignUp(SummitSignUp signUp)
    {
        ArgumentNullException.ThrowIfNull(signUp);
        return Make(signUp.Origin, SummitSignUpPath, SignedLinkPurpose.SummitSignUp, signUp.Key);
    }

    private Uri Make(string origin, string path, SignedLinkPurpose purpose, Guid key, TimeSpan? holds = null) =>
        new($"{origin}{path}?n={signer.Sign(purpose, key, holds ?? lifetime)}");
}
