namespace Headspace.Core.Payments;

/// <summary>What the payment service tells of the payer's card: enough to recognise it, not to use it.</summary>
/// <param name="Brand">Such as "dankort"; may be null.</param>
/// <param name="LastDigits">The last four; may be null.</param>
/// <param name="ValidTo">The last day on which it can be charged; null when not told.</param>
public sealed record PaymentCard(string? Brand, string? LastDigits, DateOnly? ValidTo);
