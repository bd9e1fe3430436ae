using Headspace.Core.Payments;

namespace Headspace.Core.Receipts;

/// <summary>Proof of a payment. What is on it stays as it was issued.</summary>
/// <param name="Number">Its running number.</param>
/// <param name="PaymentKey">The payment; it has one receipt.</param>
/// <param name="IssuedOn">The day in Denmark.</param>
/// <param name="PaidOn">The day on which it was drawn.</param>
/// <param name="Name">Who paid, as typed.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="Purpose">What the gift is for, or the time that the dues cover.</param>
/// <param name="IsReported">Whether it will be reported for tax.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="StopUrl">How to stop giving or to leave without signing in; null for a single gift.</param>
public sealed record Receipt(
    ReceiptNumber Number,
    Guid PaymentKey,
    DateOnly IssuedOn,
    DateOnly PaidOn,
    string Name,
    Money Amount,
    string Purpose,
    bool IsReported,
    ReceiptIssuer Issuer,
    Uri? StopUrl)
{
    /// <summary>What the law and honesty ask to be said on it, in Danish.</summary>
    public IReadOnlyList<string> Statements => Number.Series == ReceiptSeries.Dues
        ? ["Kontingent: giver ikke ret til skattefradrag."]
        :
        [
            "Du har ikke modtaget varer eller ydelser for beløbet.",
            IsReported
                ? "Beløbet indberettes til Skattestyrelsen, så fradraget kommer på din årsopgørelse."
                : "Beløbet indberettes ikke til Skattestyrelsen.",
        ];
}
