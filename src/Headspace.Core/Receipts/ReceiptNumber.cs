using System.Globalization;

namespace Headspace.Core.Receipts;

/// <summary>A running number: the next of its series, without a gap.</summary>
/// <param name="Series">What is numbered.</param>
/// <param name="Value">Counted from 1.</param>
public sealed record ReceiptNumber(ReceiptSeries Series, long Value)
{
    /// <summary>As printed: "G-000123" for gifts, "K-000123" for dues (kontingent).</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Series == ReceiptSeries.Gift ? 'G' : 'K')}-{Value:000000}");
}
