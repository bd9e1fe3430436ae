using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Core.Summits;

namespace Headspace.Web.Supporters.Jobs;

/// <summary>Gives the seats that editors have added to this year's summit to those who wait.</summary>
internal sealed class SummitSeatsJob(SummitRegister register) : IBackgroundJob
{
    public string Name => "SummitSeats";

    public TimeSpan Period => TimeSpan.FromMinutes(10);

    public Task RunAsync(CancellationToken cancellationToken) => register.FillAsync(cancellationToken);
}
