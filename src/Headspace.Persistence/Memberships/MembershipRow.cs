using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Headspace.Persistence.Database;

namespace Headspace.Persistence.Memberships;

[Table("headspaceMembership")]
internal sealed class MembershipRow : IVersioned
{
    [Key]
    public Guid Key { get; set; }

    public Guid SupporterKey { get; set; }

    public MembershipType Type { get; set; }

    public long Price { get; set; }

    public Guid? AgreementKey { get; set; }

    public string Origin { get; set; } = string.Empty;

    public DateOnly? SubmittedOn { get; set; }

    public string Reminders { get; set; } = string.Empty;

    public DateOnly? ResignedOn { get; set; }

    public DateOnly? ErasedOn { get; set; }

    /// <summary>Worked out from the payments, and stored to be found by.</summary>
    public DateOnly? PaidTo { get; set; }

    public int Version { get; set; }

    public static MembershipRow Of(Membership membership) => new()
    {
        Key = membership.Key,
        SupporterKey = membership.SupporterKey,
        Type = membership.Type,
        Price = membership.Price.Ore,
        AgreementKey = membership.AgreementKey,
        Origin = membership.Origin,
        SubmittedOn = membership.SubmittedOn,
        Reminders = StoredJson.Write(membership.Reminders),
        ResignedOn = membership.ResignedOn,
        ErasedOn = membership.ErasedOn,
        PaidTo = membership.PaidTo,
        Version = membership.Version,
    };

    public Membership ToMembership(IEnumerable<MembershipPaymentRow> payments) => new()
    {
        Key = Key,
        SupporterKey = SupporterKey,
        Type = Type,
        Price = new Money(Price),
        AgreementKey = AgreementKey,
        Origin = Origin,
        SubmittedOn = SubmittedOn,
        Payments = [.. payments.OrderBy(payment => payment.Position).Select(payment => payment.ToPayment())],
        Reminders = StoredJson.Read<List<SentReminder>>(Reminders),
        ResignedOn = ResignedOn,
        ErasedOn = ErasedOn,
        Version = Version,
    };
}
