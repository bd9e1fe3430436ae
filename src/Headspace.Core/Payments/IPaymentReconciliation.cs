namespace Headspace.Core.Payments;

/// <summary>Asks the payment service for every payment whose end is not known: what a lost callback would have told.</summary>
public interface IPaymentReconciliation
{
    /// <summary>Goes through them once; to be run every night by one node.</summary>
    Task<PaymentReconciliationReport> RunAsync(CancellationToken cancellationToken);
}
