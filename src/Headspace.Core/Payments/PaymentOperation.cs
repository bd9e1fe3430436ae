namespace Headspace.Core.Payments;

/// <summary>One thing that was done to a payment, as the payment service reports it.</summary>
/// <param name="Id">Unique within the payment; later operations have higher ones.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Amount">For how much.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="StatusCode">The service's code, for staff; may be null.</param>
/// <param name="StatusMessage">The service's explanation, for staff; may be null.</param>
/// <param name="At">When it was done, as the service says; null when it does not say.</param>
public sealed record PaymentOperation(
    long Id, PaymentOperationKind Kind, Money Amount, PaymentVerdict Verdict, string? StatusCode = null, string? StatusMessage = null, DateTimeOffset? At = null)
{
    /// <summary>Whether it ended and happened.</summary>
    public bool IsApproved => Verdict == PaymentVerdict.Approved;

    /// <summary>Whether the payer's bank was asked for the amount.</summary>
    public bool IsAuthorization => Kind is PaymentOperationKind.Authorize or PaymentOperationKind.Recurring;
}
