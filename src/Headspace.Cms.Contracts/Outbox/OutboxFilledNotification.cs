using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Contracts.Outbox;

/// <summary>Work was stored and its scope has committed: the worker need not wait for its next look.</summary>
public sealed class OutboxFilledNotification : INotification
{
}
