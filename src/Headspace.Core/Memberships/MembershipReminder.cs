namespace Headspace.Core.Memberships;

/// <summary>What a member is told around the end of the paid time.</summary>
public enum MembershipReminder
{
    /// <summary>From 30 days before.</summary>
    MonthBefore,

    /// <summary>From 7 days before.</summary>
    WeekBefore,

    /// <summary>From 7 days after.</summary>
    WeekAfter,

    /// <summary>From 21 days after.</summary>
    ThreeWeeksAfter,
}
