using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PublishedCache;

/// <summary>Has the published content read while the site starts.</summary>
internal sealed class SeedingNotificationHandler(Seeding seeding, IRuntimeState state)
    : INotificationAsyncHandler<PostRuntimePremigrationsUpgradeNotification>, INotificationAsyncHandler<UmbracoApplicationStartingNotification>
{
    public Task HandleAsync(PostRuntimePremigrationsUpgradeNotification notification, CancellationToken cancellationToken)
    {
        if (state.Level == RuntimeLevel.Run)
        {
            seeding.Begin(cancellationToken);
        }

        return Task.CompletedTask;
    }

    public Task HandleAsync(UmbracoApplicationStartingNotification notification, CancellationToken cancellationToken) =>
        notification.RuntimeLevel == RuntimeLevel.Run ? seeding.EndAsync(cancellationToken) : Task.CompletedTask;
}
