namespace Headspace.Core.Memberships;

/// <summary>Settings under <c>Headspace:Membership</c>. What it costs stands in the form.</summary>
public sealed class MembershipSettings
{
    /// <summary>What one payment covers.</summary>
    public MembershipRenewal Renewal { get; set; }

    /// <summary>By calendar year: who joins in this month or later has the next year too; null when nobody has.</summary>
    public int? NextYearFromMonth { get; set; }
}
