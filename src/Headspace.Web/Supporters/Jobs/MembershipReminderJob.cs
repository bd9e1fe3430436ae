using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Core.Memberships;

namespace Headspace.Web.Supporters.Jobs;

/// <summary>Reminds members every morning.</summary>
internal sealed class MembershipReminderJob(MembershipReminders reminders) : IBackgroundJob
{
    private static readonly TimeOnly morning = new(8, 0);

    public string Name => "MembershipReminder";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public TimeSpan DelayFrom(DateTimeOffset now) => DailyClock.Until(morning, now);

    public Task RunAsync(CancellationToken cancellationToken) => reminders.RunAsync(cancellationToken);
}
