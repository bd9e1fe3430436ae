namespace Headspace.Core.Memberships;

/// <summary>A reminder that was sent.</summary>
/// <param name="Reminder">Which.</param>
/// <param name="PaidTo">The end of the paid time that it was about.</param>
/// <param name="SentOn">The day.</param>
public sealed record SentReminder(MembershipReminder Reminder, DateOnly PaidTo, DateOnly SentOn);
