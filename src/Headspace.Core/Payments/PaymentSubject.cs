namespace Headspace.Core.Payments;

/// <summary>What a payment is for: where the work goes that follows from it.</summary>
/// <param name="Kind">What is paid for.</param>
/// <param name="Key">Its key.</param>
public sealed record PaymentSubject(PaymentSubjectKind Kind, Guid Key);
