using Headspace.Cms.Contracts.BackgroundJobs;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Cms.Hosting.BackgroundJobs;

/// <summary>Forgets the calls that were made long ago.</summary>
internal sealed class WebhookLoggingCleanupJob(
    IWebhookLogRepository logs, ICoreScopeProvider scopes, IOptionsMonitor<WebhookSettings> settings, TimeProvider time) : IBackgroundJob
{
    public string Name => "WebhookLoggingCleanup";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!settings.CurrentValue.EnableLoggingCleanup)
        {
            return;
        }

        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.WebhookLogs);
        var oldest = time.GetUtcNow().UtcDateTime.AddDays(-settings.CurrentValue.KeepLogsForDays);
        var ids = (await logs.GetOlderThanDate(oldest).ConfigureAwait(false)).Select(log => log.Id).ToArray();
        await logs.DeleteByIds(ids).ConfigureAwait(false);
        scope.Complete();
    }
}
