using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Agreements;
using Headspace.Core.Payments;
using Headspace.Persistence.Database;

namespace Headspace.Persistence.Agreements;

[Table("headspaceAgreement")]
internal sealed class AgreementRow : IVersioned
{
    [Key]
    public Guid Key { get; set; }

    public string OrderId { get; set; } = string.Empty;

    public PaymentSubjectKind? SubjectKind { get; set; }

    public Guid? SubjectKey { get; set; }

    public long Amount { get; set; }

    public ChargeInterval Interval { get; set; }

    public DateOnly FirstOn { get; set; }

    public AgreementState State { get; set; }

    public string? SubscriptionId { get; set; }

    public long Confirmation { get; set; }

    public DateOnly? CardValidTo { get; set; }

    public DateOnly? NextChargeOn { get; set; }

    public string? Charge { get; set; }

    public DateOnly? FirstAttemptOn { get; set; }

    public int Version { get; set; }

    public static AgreementRow Of(Agreement agreement) => new()
    {
        Key = agreement.Key,
        OrderId = agreement.OrderId.Value,
        SubjectKind = agreement.Subject?.Kind,
        SubjectKey = agreement.Subject?.Key,
        Amount = agreement.Amount.Ore,
        Interval = agreement.Plan.Interval,
        FirstOn = agreement.Plan.First,
        State = agreement.State,
        SubscriptionId = agreement.SubscriptionId,
        Confirmation = agreement.Confirmation,
        CardValidTo = agreement.CardValidTo,
        NextChargeOn = agreement.NextChargeOn,
        Charge = agreement.Charge is { } charge ? StoredJson.Write(StoredCharge.Of(charge)) : null,
        FirstAttemptOn = agreement.FirstAttemptOn,
        Version = agreement.Version,
    };

    public Agreement ToAgreement() => new()
    {
        Key = Key,
        Subject = SubjectKind is { } kind ? new PaymentSubject(kind, SubjectKey!.Value) : null,
        Amount = new Money(Amount),
        Plan = new ChargePlan(Interval, FirstOn),
        State = State,
        SubscriptionId = SubscriptionId,
        Confirmation = Confirmation,
        CardValidTo = CardValidTo,
        NextChargeOn = NextChargeOn,
        Charge = Charge is null ? null : StoredJson.Read<StoredCharge>(Charge).ToCharge(),
        FirstAttemptOn = FirstAttemptOn,
        Version = Version,
    };
}
