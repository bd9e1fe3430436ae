using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Cms.Contracts.Keys;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.OpeningHours;
using Headspace.Web.Supporters.Jobs;

namespace Headspace.Web.Enquiries;

/// <summary>Reminds those who have cases every morning on which the office works. Run twice on a day it reminds once.</summary>
internal sealed class EnquiryReminderJob(EnquiryReminders reminders, IOutbox outbox, TimeProvider time) : IBackgroundJob
{
    private static readonly TimeOnly morning = new(8, 0);

    public string Name => "EnquiryReminder";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public TimeSpan DelayFrom(DateTimeOffset now) => DailyClock.Until(morning, now);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = DanishTime.Today(time);
        if (!WorkingDays.OfDenmark.Includes(today))
        {
            return;
        }

        var now = time.GetUtcNow();
        var waiting = await reminders.GetAsync(cancellationToken);
        await outbox.AddAsync(
            [.. waiting.Select(group => new OutboxMessage
            {
                Key = DerivedKey.Of(group.Key, $"enquiry reminder {today:O}"),
                Kind = EnquiryReminderHandler.Name,
                Subject = group.Key,
                CreatedAt = now,
                DueAt = now,
            })],
            cancellationToken);
    }
}
