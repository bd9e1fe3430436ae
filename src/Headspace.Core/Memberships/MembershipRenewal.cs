namespace Headspace.Core.Memberships;

/// <summary>What one payment of dues covers.</summary>
public enum MembershipRenewal
{
    /// <summary>To the end of the calendar year.</summary>
    CalendarYear,

    /// <summary>Twelve months from the day.</summary>
    TwelveMonths,
}
