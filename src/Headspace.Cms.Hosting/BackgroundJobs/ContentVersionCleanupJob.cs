using Headspace.Cms.Contracts.BackgroundJobs;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.BackgroundJobs;

/// <summary>Forgets the old versions that <c>Umbraco:CMS:Content:ContentVersionCleanupPolicy</c> does not keep.</summary>
internal sealed class ContentVersionCleanupJob(
    IContentVersionService versions, IOptionsMonitor<ContentSettings> settings, TimeProvider time) : IBackgroundJob
{
    public string Name => "ContentVersionCleanupJob";

    public TimeSpan Period => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (settings.CurrentValue.ContentVersionCleanupPolicy.EnableCleanup)
        {
            versions.PerformContentVersionCleanup(time.GetUtcNow().UtcDateTime);
        }

        return Task.CompletedTask;
    }
}
