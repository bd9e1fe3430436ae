using Headspace.Core.Payments;

namespace Headspace.Core.Agreements;

/// <summary>An attempt to charge an agreement.</summary>
/// <param name="OrderId">Its number at the payment service: the same attempt always has the same.</param>
/// <param name="DueOn">The date of the plan that it is for.</param>
/// <param name="Attempt">Counted from 1.</param>
/// <param name="Amount">What is charged, as it was when the attempt began.</param>
public sealed record AgreementCharge(OrderId OrderId, DateOnly DueOn, int Attempt, Money Amount);
