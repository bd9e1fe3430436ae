using Headspace.Cms.Contracts.BackgroundJobs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Design;

/// <summary>Deletes versions of forms that nobody will go back to.</summary>
internal sealed class FormVersionCleanupJob(
    IFormVersionRepository versions, IOptions<FormVersionSettings> settings, TimeProvider time, ILogger<FormVersionCleanupJob> logger) : IBackgroundJob
{
    public string Name => "FormsVersionCleanup";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (settings.Value is not { Enabled: true } current)
            return;

        var deleted = await versions.DeleteOldAsync(
            time.GetUtcNow().AddDays(-current.KeepVersionsNewerThanDays), current.KeepLatestVersions, current.MaxVersionsToDeletePerRun, cancellationToken);
        if (deleted > 0)
            logger.LogInformation("{Count} old versions of forms were deleted", deleted);
    }
}
