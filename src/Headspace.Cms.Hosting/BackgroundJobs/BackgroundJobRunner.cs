using Headspace.Cms.Contracts.BackgroundJobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace Headspace.Cms.Hosting.BackgroundJobs;

/// <summary>Runs each job when it is due, on the node that is responsible for them and while the site serves.</summary>
internal sealed class BackgroundJobRunner(
    IServiceScopeFactory scopes,
    IRuntimeState runtime,
    IMainDom mainDom,
    IServerRoleAccessor role,
    TimeProvider time,
    ILogger<BackgroundJobRunner> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (runtime.Level != RuntimeLevel.Run)
        {
            return;
        }

        using var scope = scopes.CreateScope();
        await Task.WhenAll(scope.ServiceProvider.GetServices<IBackgroundJob>()
            .Where(job => job.Period > TimeSpan.Zero)
            .Select(job => RepeatAsync(job, stoppingToken))).ConfigureAwait(false);
    }

    private async Task RepeatAsync(IBackgroundJob job, CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(job.DelayFrom(time.GetUtcNow()), time, stoppingToken).ConfigureAwait(false);
                if (mainDom.IsMainDom && role.CurrentServerRole is ServerRole.Single or ServerRole.SchedulingPublisher)
                {
                    await RunAsync(job.GetType(), job.Name, stoppingToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task RunAsync(Type type, string name, CancellationToken stoppingToken)
    {
        try
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                var job = scope.ServiceProvider.GetServices<IBackgroundJob>().First(candidate => candidate.GetType() == type);
                await job.RunAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (DistributedLockingTimeoutException)
        {
            // Somebody publishes a large branch; what the job is about will still be there.
            logger.LogInformation("The database is busy: the background job {Job} waits until it is due again", name);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            // The edge of the job: one that fails tries again when it is due, and hinders no other.
            logger.LogError(exception, "The background job {Job} failed", name);
        }
    }
}
