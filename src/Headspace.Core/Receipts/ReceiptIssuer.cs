namespace Headspace.Core.Receipts;

/// <summary>Who issues a receipt, as printed on it.</summary>
/// <param name="Name">The organisation.</param>
/// <param name="Cvr">Its CVR number.</param>
/// <param name="Permit">Number of its collection permit; null when there is none.</param>
public sealed record ReceiptIssuer(string Name, string Cvr, string? Permit);
