namespace Headspace.Cms.Contracts.BackgroundJobs;

/// <summary>
/// Work that is done from time to time, on one node only. Register it with any lifetime: each run has a service scope
/// of its own. Runs of one job do not overlap; different jobs run side by side.
/// </summary>
public interface IBackgroundJob
{
    /// <summary>The name in logs; where stock Umbraco has the same job, its name there.</summary>
    string Name { get; }

    /// <summary>From the end of a run to the beginning of the next; zero or less switches the job off.</summary>
    TimeSpan Period { get; }

    /// <summary>How long to wait before the first run, and after each; the period, if the job does not know better.</summary>
    /// <param name="now">The present moment.</param>
    TimeSpan DelayFrom(DateTimeOffset now) => Period;

    /// <summary>Does the work. An exception is logged, and the job runs again when it is due.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
