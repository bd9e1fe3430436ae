using Headspace.Core.Payments;
using Headspace.Core.Supporters;

namespace Headspace.Core.Memberships;

/// <summary>What somebody sent to become a member.</summary>
/// <param name="Key">The membership's key: the same application twice is one membership.</param>
/// <param name="Supporter">Who wants to be a member.</param>
/// <param name="Type">What kind of member.</param>
/// <param name="Price">Dues for a year.</param>
/// <param name="Renews">Whether it renews by itself: an agreement is made then instead of a payment.</param>
/// <param name="Settlement">How it is paid.</param>
/// <param name="ExtraGift">A gift beside the dues; null for none.</param>
/// <param name="Origin">The site, such as <c>https://headspace.dk</c>.</param>
public sealed record MembershipApplication(
    Guid Key, Supporter Supporter, MembershipType Type, Money Price, bool Renews, MembershipSettlement Settlement, Money? ExtraGift, string Origin);
