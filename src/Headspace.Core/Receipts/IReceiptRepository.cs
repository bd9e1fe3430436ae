namespace Headspace.Core.Receipts;

/// <summary>Where receipts are kept and numbered.</summary>
public interface IReceiptRepository
{
    /// <summary>The receipt of a payment; null when it has none.</summary>
    Task<Receipt?> FindAsync(Guid paymentKey, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the next number of the series and stores the receipt that is made with it, in one transaction: so numbers have no
    /// gap, whatever fails. A payment that has a receipt keeps it, and nothing is made.
    /// </summary>
    /// <param name="series">What is numbered.</param>
    /// <param name="paymentKey">The payment.</param>
    /// <param name="make">Makes the receipt of a number; it only computes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Receipt> IssueAsync(ReceiptSeries series, Guid paymentKey, Func<ReceiptNumber, Receipt> make, CancellationToken cancellationToken);
}
