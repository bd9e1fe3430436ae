namespace Headspace.Core.Payments;

/// <summary>What a site counts as paid.</summary>
/// <param name="CountTestPayments">False in production: a payment without money behind it never counts there.</param>
public sealed record PaymentRules(bool CountTestPayments);
