using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Core.Payments;

namespace Headspace.Web.Supporters.Jobs;

/// <summary>Asks the payment service every night for what its callbacks have not told.</summary>
internal sealed class PaymentReconciliationJob(IPaymentReconciliation reconciliation) : IBackgroundJob
{
    private static readonly TimeOnly nightly = new(3, 15);

    public string Name => "PaymentReconciliation";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public TimeSpan DelayFrom(DateTimeOffset now) => DailyClock.Until(nightly, now);

    public Task RunAsync(CancellationToken cancellationToken) => reconciliation.RunAsync(cancellationToken);
}
