namespace Headspace.Core.Payments;

/// <summary>What a report changed. Work that follows a payment hangs on what was reached, which happens once whatever the way there.</summary>
/// <param name="Before">As it was read.</param>
/// <param name="After">As it is to be stored.</param>
public sealed record PaymentChange(Payment Before, Payment After)
{
    /// <summary>Whether there is anything to store.</summary>
    public bool IsChange => !Before.Equals(After);

    /// <summary>Whether the payment has come to a state, or beyond it, by this change.</summary>
    public bool Reached(PaymentState state) => Before.State < state && After.State >= state;
}
