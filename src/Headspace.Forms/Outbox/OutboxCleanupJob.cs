using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Cms.Contracts.Outbox;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Outbox;

/// <summary>Forgets work that was done long ago.</summary>
internal sealed class OutboxCleanupJob(IOutbox outbox, IOptions<OutboxSettings> settings, TimeProvider time) : IBackgroundJob
{
    public string Name => "OutboxCleanup";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public Task RunAsync(CancellationToken cancellationToken) => outbox.DeleteEndedAsync(time.GetUtcNow() - settings.Value.KeepDone, cancellationToken);
}
