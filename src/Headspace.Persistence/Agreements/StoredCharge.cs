using Headspace.Core.Agreements;
using Headspace.Core.Payments;

namespace Headspace.Persistence.Agreements;

/// <summary>An attempt as JSON.</summary>
internal sealed record StoredCharge(string OrderId, DateOnly DueOn, int Attempt, Money Amount)
{
    public static StoredCharge Of(AgreementCharge charge) => new(charge.OrderId.Value, charge.DueOn, charge.Attempt, charge.Amount);

    public AgreementCharge ToCharge() => new(Core.Payments.OrderId.TryParse(OrderId)!, DueOn, Attempt, Amount);
}
