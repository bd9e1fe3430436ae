using System.Collections.Concurrent;
using Headspace.Core.Payments;

namespace Headspace.Payments.Tests;

internal sealed class InboxLog
{
    public ConcurrentQueue<PaymentObservationStatus> Statuses { get; } = [];

    public ConcurrentQueue<GatewaySubscription> Subscriptions { get; } = [];
}
