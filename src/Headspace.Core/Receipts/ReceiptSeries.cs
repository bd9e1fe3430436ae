namespace Headspace.Core.Receipts;

/// <summary>What is numbered by itself: gifts and dues are different products with different receipts.</summary>
public enum ReceiptSeries
{
    /// <summary>Gifts.</summary>
    Gift,

    /// <summary>Dues of members.</summary>
    Dues,
}
