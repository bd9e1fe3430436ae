using Headspace.Cms.Contracts.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Outbox;

/// <summary>Does the stored work that is due.</summary>
public sealed class OutboxProcessor(
    IOutbox outbox, IServiceScopeFactory scopes, IOptionsMonitor<OutboxSettings> settings, TimeProvider time, ILogger<OutboxProcessor> logger)
{
    private const int BatchSize = 20;

    // Its result is to be stored before somebody else may take it.
    private const double ShareOfLease = 0.8;

    /// <summary>Does what is due, until nothing is. The result is how much was tried.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var tried = 0;
        while (true)
        {
            var now = time.GetUtcNow();
            var current = settings.CurrentValue;
            var batch = await outbox.TakeDueAsync(now, now + current.Lease, BatchSize, cancellationToken).ConfigureAwait(false);
            await Parallel.ForEachAsync(
                batch,
                new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, current.Parallelism), CancellationToken = cancellationToken },
                async (message, token) => await TryAsync(message, current, token).ConfigureAwait(false)).ConfigureAwait(false);
            tried += batch.Count;
            if (batch.Count < BatchSize)
                return tried;
        }
    }

    private async Task TryAsync(OutboxMessage message, OutboxSettings current, CancellationToken cancellationToken)
    {
        var result = await HandleAsync(message, current.Lease * ShareOfLease, cancellationToken).ConfigureAwait(false);
        var pause = OutboxPauses.After(message.Attempts - message.AttemptsBefore, current);
        if (result.State == OutboxState.Waiting && pause is null)
            result = OutboxResult.Never(result.Note ?? string.Empty);
        if (result.State == OutboxState.GivenUp)
            logger.LogError("The work {Kind} {Key} of {Subject} is given up after {Attempts} attempts: {Note}", message.Kind, message.Key, message.Subject, message.Attempts, result.Note);

        await outbox.StoreResultAsync(message, result, time.GetUtcNow() + (pause ?? TimeSpan.Zero), cancellationToken).ConfigureAwait(false);
    }

    // The edge of the work: whatever goes wrong is kept with it, where a person sees it.
    private async Task<OutboxResult> HandleAsync(OutboxMessage message, TimeSpan patience, CancellationToken cancellationToken)
    {
        await using var services = scopes.CreateAsyncScope();
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var handler = services.ServiceProvider.GetServices<IOutboxHandler>().FirstOrDefault(handler => handler.Kind == message.Kind);
            return handler is null
                ? OutboxResult.Again($"Ingen kan udføre arbejde af slagsen \"{message.Kind}\".")
                : await handler.HandleAsync(message, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && limit.IsCancellationRequested)
        {
            return OutboxResult.Again("Det tog for lang tid.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(exception, "The work {Kind} {Key} of {Subject} failed at attempt {Attempt}", message.Kind, message.Key, message.Subject, message.Attempts);
            return OutboxResult.Again(exception.Message);
        }
    }
}
