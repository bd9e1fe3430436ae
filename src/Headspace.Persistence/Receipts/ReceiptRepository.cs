using Headspace.Core.Receipts;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Receipts;

internal sealed class ReceiptRepository(HeadspaceDatabase database) : IReceiptRepository
{
    public Task<Receipt?> FindAsync(Guid paymentKey, CancellationToken cancellationToken) => database.ReadAsync(async context =>
        (await context.Receipts.FirstOrDefaultAsync(row => row.PaymentKey == paymentKey, cancellationToken).ConfigureAwait(false))?.ToReceipt());

    public Task<Receipt> IssueAsync(ReceiptSeries series, Guid paymentKey, Func<ReceiptNumber, Receipt> make, CancellationToken cancellationToken) =>
        database.WriteAsync(async context =>
        {
            if (await context.Receipts.FirstOrDefaultAsync(row => row.PaymentKey == paymentKey, cancellationToken).ConfigureAwait(false) is { } issued)
                return issued.ToReceipt();

            var receipt = make(await TakeNumberAsync(context, series, cancellationToken).ConfigureAwait(false)) with { PaymentKey = paymentKey };
            return await context.AddNewAsync([ReceiptRow.Of(receipt)], cancellationToken).ConfigureAwait(false) == 1
                ? receipt
                : throw new InvalidOperationException($"The receipt for {paymentKey} bears the number {receipt.Number}, which is another's.");
        });

    // Counted before it is read: the row is held from then on, on engines too that let several write.
    private static async Task<ReceiptNumber> TakeNumberAsync(HeadspaceDbContext context, ReceiptSeries series, CancellationToken cancellationToken)
    {
        await context.ReceiptSeries.Where(row => row.Series == series)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Last, row => row.Last + 1), cancellationToken)
            .ConfigureAwait(false);
        return new ReceiptNumber(
            series,
            await context.ReceiptSeries.Where(row => row.Series == series).Select(row => row.Last).SingleAsync(cancellationToken).ConfigureAwait(false));
    }
}
