using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Persistence.Schema;

/// <summary>Umbraco's tables are there by now, whoever made them and whatever the program was started for; nothing else has been at work yet.</summary>
internal sealed class HeadspaceSchemaNotificationHandler(HeadspaceSchema schema) : INotificationAsyncHandler<UmbracoApplicationStartingNotification>
{
    public Task HandleAsync(UmbracoApplicationStartingNotification notification, CancellationToken cancellationToken) =>
        notification.RuntimeLevel == RuntimeLevel.Run ? schema.CompleteAsync(cancellationToken) : Task.CompletedTask;
}
