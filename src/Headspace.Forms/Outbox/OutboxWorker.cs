using Headspace.Cms.Contracts.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Forms.Outbox;

/// <summary>Works on the outbox as long as the site runs: at once when work is stored, and when something is due.</summary>
internal sealed class OutboxWorker(
    OutboxProcessor processor, IOutbox outbox, OutboxSignal signal, IRuntimeState runtime, IOptionsMonitor<OutboxSettings> settings, TimeProvider time, ILogger<OutboxWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan afterTrouble = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (runtime.Level != RuntimeLevel.Run || !settings.CurrentValue.Enabled)
            return;

        try
        {
            while (!stoppingToken.IsCancellationRequested)
                await signal.WaitAsync(await WorkAsync(stoppingToken), time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops: what is left is done when it runs again.
        }
    }

    // The edge of the job: a busy or missing database is looked for again.
    private async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            await processor.RunAsync(cancellationToken);
            var longest = settings.CurrentValue.LongestWait;
            return await outbox.NextDueAsync(cancellationToken) is { } due && due - time.GetUtcNow() < longest
                ? TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerMillisecond, (due - time.GetUtcNow()).Ticks))
                : longest;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The outbox could not be worked on; it is looked at again in {Pause}", afterTrouble);
            return afterTrouble;
        }
    }
}
