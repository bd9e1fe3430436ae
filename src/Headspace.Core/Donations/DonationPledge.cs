using Headspace.Core.Cpr;
using Headspace.Core.Payments;
using Headspace.Core.Supporters;

namespace Headspace.Core.Donations;

/// <summary>What somebody sent to give.</summary>
/// <param name="Key">The donation's key: the same pledge twice is one donation.</param>
/// <param name="Giver">Who gives.</param>
/// <param name="Amount">What is given, each time.</param>
/// <param name="Frequency">How often.</param>
/// <param name="Purpose">What it is for, as the giver reads it.</param>
/// <param name="Cpr">The number that the gift is to be reported for; null when it is not.</param>
/// <param name="Origin">The site, such as <c>https://headspace.dk</c>.</param>
public sealed record DonationPledge(Guid Key, Supporter Giver, Money Amount, DonationFrequency Frequency, string Purpose, CprNumber? Cpr, string Origin);
