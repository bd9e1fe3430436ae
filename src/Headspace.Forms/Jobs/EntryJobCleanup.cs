using Headspace.Cms.Contracts.BackgroundJobs;

namespace Headspace.Forms.Jobs;

/// <summary>Deletes jobs and what they wrote after a day: a file full of what people sent is not to be forgotten somewhere.</summary>
internal sealed class EntryJobCleanup(IEntryJobRepository jobs, EntryJobFiles files, TimeProvider time) : IBackgroundJob
{
    private static readonly TimeSpan keepFor = TimeSpan.FromDays(1);

    public string Name => "FormsEntryJobs";

    public TimeSpan Period => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var key in await jobs.DeleteAsync(time.GetUtcNow() - keepFor, cancellationToken))
            files.Delete(key);
    }
}
