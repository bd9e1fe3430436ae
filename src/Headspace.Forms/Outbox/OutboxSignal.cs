using System.Threading.Channels;
using Headspace.Cms.Contracts.Outbox;
using Umbraco.Cms.Core.Events;

namespace Headspace.Forms.Outbox;

/// <summary>Wakes the worker when work was stored on this node.</summary>
internal sealed class OutboxSignal : INotificationHandler<OutboxFilledNotification>
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Handle(OutboxFilledNotification notification) => _calls.Writer.TryWrite(true);

    /// <summary>Ends when work was stored since the last time, or after the pause.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _calls.Reader.ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The pause is over.
        }
    }
}
