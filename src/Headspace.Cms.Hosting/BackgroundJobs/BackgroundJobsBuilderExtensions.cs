using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Cms.Hosting.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.Cms.Hosting.BackgroundJobs;

internal static class BackgroundJobsBuilderExtensions
{
    /// <summary>What stock Umbraco does from time to time, as far as Core has the work itself.</summary>
    public static IUmbracoBuilder AddBackgroundJobs(this IUmbracoBuilder builder)
    {
        builder.Services.AddHttpClient(WebhookSender.ClientName).ConfigureHttpClient((services, client) =>
        {
            client.Timeout = TimeSpan.FromSeconds(30);
            client.DefaultRequestHeaders.UserAgent.ParseAdd($"Umbraco-Cms/{services.GetRequiredService<IUmbracoVersion>().Version}");
        });
        builder.Services.AddSingleton<WebhookSender>();
        builder.Services.AddSingleton<IBackgroundJob, ScheduledPublishingJob>();
        builder.Services.AddSingleton<IBackgroundJob, WebhookFiringJob>();
        builder.Services.AddSingleton<IBackgroundJob, WebhookLoggingCleanupJob>();
        builder.Services.AddSingleton<IBackgroundJob, ContentVersionCleanupJob>();
        builder.Services.AddSingleton<IBackgroundJob, TemporaryFileCleanupJob>();
        builder.Services.AddSingleton<IBackgroundJob, LogScrubberJob>();
        builder.Services.AddSingleton<IBackgroundJob, LongRunningOperationsCleanupJob>();
        builder.Services.AddHostedService<BackgroundJobRunner>();
        return builder;
    }
}
