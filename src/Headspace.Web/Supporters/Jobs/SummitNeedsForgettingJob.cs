using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Summits;
using Headspace.Forms.Entries;
using Headspace.Web.Supporters.Entries;

namespace Headspace.Web.Supporters.Jobs;

/// <summary>
/// Deletes access needs, which are health data, 30 days after the summit, or by the next night when somebody has taken the sign-up
/// back. A summit that was put off keeps them until its new day. Sign-ups are deleted with the entries that they came with.
/// </summary>
internal sealed class SummitNeedsForgettingJob(
    ISummitSignUpRepository signUps, ISummitEditions editions, IFormEntryRepository entries, TimeProvider time, ILogger<SummitNeedsForgettingJob> logger) : IBackgroundJob
{
    private const int BatchSize = 100;

    private static readonly TimeOnly nightly = new(3, 45);

    public string Name => "SummitNeedsForgetting";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public TimeSpan DelayFrom(DateTimeOffset now) => DailyClock.Until(nightly, now);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var endedBefore = DanishTime.Today(time).AddDays(1 - SummitSignUp.ForgetNeedsAfterDays);
        var (forgotten, last) = (0, default(Guid?));
        while (await signUps.GetNeedsToForgetAsync(endedBefore, last, BatchSize, cancellationToken) is { Count: > 0 } batch)
        {
            foreach (var signUp in batch)
            {
                forgotten += await ForgetAsync(signUp, endedBefore, cancellationToken) ? 1 : 0;
            }

            last = batch[^1].Key;
        }

        var deleted = await signUps.ForgetAsync(time.GetUtcNow().AddDays(-SummitSignUp.ForgetAfterDays), cancellationToken);
        logger.LogInformation("The access needs of {Count} sign-ups for the summit were deleted, and {Deleted} whole sign-ups", forgotten, deleted);
    }

    private async Task<bool> ForgetAsync(SummitSignUp signUp, DateOnly endedBefore, CancellationToken cancellationToken)
    {
        if (signUp.State != SummitSignUpState.Cancelled && editions.Find(signUp.EditionKey)?.LastDay >= endedBefore)
        {
            return false;
        }

        // Stored since it was read: the next night is soon enough.
        if (await entries.GetAsync(signUp.Key, cancellationToken) is { } entry && !await entries.TrySaveAsync(SummitEntry.WithoutNeeds(entry), [], cancellationToken))
        {
            return false;
        }

        await signUps.ForgetNeedsAsync(signUp.Key, cancellationToken);
        return true;
    }
}
