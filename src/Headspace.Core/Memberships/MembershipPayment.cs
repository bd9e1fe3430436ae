using Headspace.Core.Payments;

namespace Headspace.Core.Memberships;

/// <summary>Dues that were paid.</summary>
/// <param name="PaymentKey">Key of the payment; the same payment counts once.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="PaidOn">The day in Denmark.</param>
/// <param name="Period">What it covers.</param>
/// <param name="IsRefunded">Whether it was given back, and so covers nothing.</param>
public sealed record MembershipPayment(Guid PaymentKey, Money Amount, DateOnly PaidOn, MembershipPeriod Period, bool IsRefunded = false);
