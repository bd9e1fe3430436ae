using Headspace.Core.Payments;

namespace Headspace.Core.Donations;

/// <summary>Money that someone gave. Dues of a member are no gift.</summary>
/// <param name="PaymentKey">Key of the payment.</param>
/// <param name="GiverKey">Who gave it.</param>
/// <param name="Amount">What was drawn.</param>
/// <param name="Refunded">What of it was given back.</param>
/// <param name="PaidOn">The day in Denmark on which it was drawn.</param>
/// <param name="Purpose">What it was given for.</param>
/// <param name="WantsDeduction">Whether the giver wants it reported for tax.</param>
public sealed record Gift(Guid PaymentKey, Guid GiverKey, Money Amount, Money Refunded, DateOnly PaidOn, string Purpose, bool WantsDeduction)
{
    /// <summary>What is left of it.</summary>
    public Money Kept => Amount - Refunded;
}
