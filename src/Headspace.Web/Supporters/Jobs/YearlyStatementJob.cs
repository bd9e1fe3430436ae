using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Core.Donations;

namespace Headspace.Web.Supporters.Jobs;

/// <summary>Looks every morning whether statements of the year before are to be sent.</summary>
internal sealed class YearlyStatementJob(YearlyStatements statements) : IBackgroundJob
{
    private static readonly TimeOnly morning = new(9, 0);

    public string Name => "YearlyStatement";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public TimeSpan DelayFrom(DateTimeOffset now) => DailyClock.Until(morning, now);

    public Task RunAsync(CancellationToken cancellationToken) => statements.RunAsync(cancellationToken);
}
