using Headspace.Cms.Contracts.BackgroundJobs;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.Hosting.BackgroundJobs;

/// <summary>Publishes and unpublishes what is due, at each full minute: editors choose the minute.</summary>
internal sealed class ScheduledPublishingJob(
    IContentService contents, IUmbracoContextFactory contexts, TimeProvider time, ILogger<ScheduledPublishingJob> logger) : IBackgroundJob
{
    public string Name => "ScheduledPublishingJob";

    public TimeSpan Period => TimeSpan.FromMinutes(1);

    public TimeSpan DelayFrom(DateTimeOffset now) => TimeSpan.FromTicks(Period.Ticks - (now.UtcTicks % Period.Ticks));

    public Task RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Handlers of the notifications ask for addresses, and these are made in an Umbraco context.
        using var context = contexts.EnsureUmbracoContext();
        foreach (var result in contents.PerformScheduledPublish(time.GetUtcNow().UtcDateTime))
        {
            if (!result.Success)
            {
                logger.LogWarning("The document {Key} was due but could not be published: {Result}", result.Content.Key, result.Result);
            }
        }

        return Task.CompletedTask;
    }
}
