using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Receipts;

namespace Headspace.Persistence.Receipts;

/// <summary>The last number of a series. Whoever counts it on holds the row until the receipt is stored or nothing is.</summary>
[Table("headspaceReceiptSeries")]
internal sealed class ReceiptSeriesRow
{
    [Key]
    public ReceiptSeries Series { get; set; }

    public long Last { get; set; }
}
