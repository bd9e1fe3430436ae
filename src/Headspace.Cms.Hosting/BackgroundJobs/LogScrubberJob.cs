using Headspace.Cms.Contracts.BackgroundJobs;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.BackgroundJobs;

/// <summary>Forgets what the audit log holds beyond <c>Umbraco:CMS:Logging:MaxLogAge</c>.</summary>
internal sealed class LogScrubberJob(IAuditService audit, IOptionsMonitor<LoggingSettings> settings) : IBackgroundJob
{
    public string Name => "LogScrubberJob";

    public TimeSpan Period => TimeSpan.FromHours(4);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return audit.CleanLogsAsync((int)settings.CurrentValue.MaxLogAge.TotalMinutes);
    }
}
