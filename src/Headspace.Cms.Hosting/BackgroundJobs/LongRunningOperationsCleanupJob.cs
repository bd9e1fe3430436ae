using Headspace.Cms.Contracts.BackgroundJobs;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Cms.Hosting.BackgroundJobs;

/// <summary>Forgets the operations that ended, or were last heard of, long ago.</summary>
internal sealed class LongRunningOperationsCleanupJob(
    ILongRunningOperationRepository operations,
    ICoreScopeProvider scopes,
    IOptionsMonitor<LongRunningOperationsSettings> settings,
    TimeProvider time) : IBackgroundJob
{
    public string Name => "LongRunningOperationsCleanupJob";

    public TimeSpan Period => settings.CurrentValue.Cleanup.Period;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var scope = scopes.CreateCoreScope();
        await operations.CleanOperationsAsync(time.GetUtcNow() - settings.CurrentValue.Cleanup.MaxEntryAge).ConfigureAwait(false);
        scope.Complete();
    }
}
