using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Core.Newsletters;

namespace Headspace.Web.Supporters.Jobs;

/// <summary>Forgets every night who asked for the newsletter and never said yes, and who left it long ago.</summary>
internal sealed class NewsletterForgettingJob(NewsletterRegister register, ILogger<NewsletterForgettingJob> logger) : IBackgroundJob
{
    private static readonly TimeOnly nightly = new(3, 30);

    public string Name => "NewsletterForgetting";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public TimeSpan DelayFrom(DateTimeOffset now) => DailyClock.Until(nightly, now);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var forgotten = await register.ForgetAsync(cancellationToken);
        logger.LogInformation("{Count} addresses of the newsletter were forgotten, or their old wishes", forgotten);
    }
}
