namespace Headspace.Core.Payments;

/// <summary>What a night's asking found.</summary>
/// <param name="Asked">Payments that were asked for.</param>
/// <param name="Changed">Those of which more is known now.</param>
/// <param name="Abandoned">Those that were given up.</param>
/// <param name="Unanswered">Those that the service did not tell of.</param>
/// <param name="Refused">Orders whose report did not fit: a person must look at them.</param>
public sealed record PaymentReconciliationReport(int Asked, int Changed, int Abandoned, int Unanswered, IReadOnlyList<OrderId> Refused);
