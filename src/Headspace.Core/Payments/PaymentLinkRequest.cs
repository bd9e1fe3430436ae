namespace Headspace.Core.Payments;

/// <summary>Where a payer is sent to pay, and where from there.</summary>
/// <param name="Amount">What is to be paid; nothing for an agreement.</param>
/// <param name="ContinueUrl">Where the payer goes after paying. Coming there proves nothing.</param>
/// <param name="CancelUrl">Where the payer goes who gives up.</param>
/// <param name="Email">The payer's address; may be null.</param>
/// <param name="CaptureAtOnce">Whether the amount is drawn as soon as it is set aside.</param>
/// <param name="PaymentMethods">The service's names of the ways to pay, separated by commas; null for all.</param>
public sealed record PaymentLinkRequest(
    Money Amount, Uri ContinueUrl, Uri CancelUrl, string? Email = null, bool CaptureAtOnce = true, string? PaymentMethods = null);
