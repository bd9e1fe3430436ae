using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Donations;
using Headspace.Core.Payments;

namespace Headspace.Persistence.Donations;

[Table("headspaceDonation")]
internal sealed class DonationRow
{
    [Key]
    public Guid Key { get; set; }

    public Guid GiverKey { get; set; }

    public long Amount { get; set; }

    public DonationFrequency Frequency { get; set; }

    public string Purpose { get; set; } = string.Empty;

    public bool WantsDeduction { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string Origin { get; set; } = string.Empty;

    public static DonationRow Of(Donation donation) => new()
    {
        Key = donation.Key,
        GiverKey = donation.GiverKey,
        Amount = donation.Amount.Ore,
        Frequency = donation.Frequency,
        Purpose = donation.Purpose,
        WantsDeduction = donation.WantsDeduction,
        CreatedAt = donation.CreatedAt,
        Origin = donation.Origin,
    };

    public Donation ToDonation() => new()
    {
        Key = Key,
        GiverKey = GiverKey,
        Amount = new Money(Amount),
        Frequency = Frequency,
        Purpose = Purpose,
        WantsDeduction = WantsDeduction,
        CreatedAt = CreatedAt,
        Origin = Origin,
    };
}
