using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Core.Agreements;

namespace Headspace.Web.Supporters.Jobs;

/// <summary>Charges the agreements that are due, every hour: a day on which the site was down is caught up as soon as it is up.</summary>
internal sealed class AgreementChargeJob(AgreementCharger charger) : IBackgroundJob
{
    public string Name => "AgreementCharge";

    public TimeSpan Period => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken) => charger.RunAsync(cancellationToken);
}
