using Headspace.Core.Payments;

namespace Headspace.Core.Memberships;

/// <summary>Settings under <c>Headspace:Membership</c>.</summary>
public sealed class MembershipSettings
{
    /// <summary>Dues for a year in whole kroner. A type without a price cannot be chosen.</summary>
    public Dictionary<MembershipType, long> PricesInKroner { get; init; } = [];

    /// <summary>What one payment covers.</summary>
    public MembershipRenewal Renewal { get; set; }

    /// <summary>By calendar year: who joins in this month or later has the next year too; null when nobody has.</summary>
    public int? NextYearFromMonth { get; set; }

    /// <summary>Dues of a type for a year; null when it cannot be chosen.</summary>
    public Money? PriceOf(MembershipType type) => PricesInKroner.TryGetValue(type, out var kroner) && kroner > 0 ? Money.FromKroner(kroner) : null;
}
