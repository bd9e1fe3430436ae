namespace Headspace.Payments.Sandbox;

/// <summary>What the payment page shows.</summary>
/// <param name="Link">What is to be paid and where to go.</param>
/// <param name="Currency">Three capital letters.</param>
/// <param name="IsSubscription">Whether an agreement is confirmed instead of a payment made.</param>
/// <param name="IsOver">Whether there is nothing left to do.</param>
internal sealed record SandboxVisit(SandboxLink Link, string Currency, bool IsSubscription, bool IsOver);
