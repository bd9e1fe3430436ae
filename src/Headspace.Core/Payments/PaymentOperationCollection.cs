using System.Collections;

namespace Headspace.Core.Payments;

/// <summary>
/// Everything known to have been done to a payment. Reports are joined, never replaced: the result is the same in whatever
/// order, and however often, they arrive, and what is known is never forgotten.
/// </summary>
public sealed class PaymentOperationCollection : IReadOnlyCollection<PaymentOperation>, IEquatable<PaymentOperationCollection>
{
    // By kind too: should a service ever use a number twice, neither of the two is lost.
    private readonly SortedDictionary<(long Id, PaymentOperationKind Kind), PaymentOperation> byId;

    private PaymentOperationCollection(SortedDictionary<(long Id, PaymentOperationKind Kind), PaymentOperation> byId) => this.byId = byId;

    /// <summary>Nothing was done.</summary>
    public static PaymentOperationCollection None { get; } = new([]);

    /// <inheritdoc />
    public int Count => byId.Count;

    /// <summary>Whether the service is still at work on something.</summary>
    public bool ArePending => byId.Values.Any(operation => operation.Verdict == PaymentVerdict.Pending);

    /// <summary>What is known after one more report.</summary>
    public PaymentOperationCollection Join(IEnumerable<PaymentOperation> report)
    {
        ArgumentNullException.ThrowIfNull(report);
        SortedDictionary<(long Id, PaymentOperationKind Kind), PaymentOperation> joined = new(byId);
        foreach (var operation in report)
        {
            var key = (operation.Id, operation.Kind);
            joined[key] = joined.TryGetValue(key, out var known) ? Surer(known, operation) : operation;
        }

        return new PaymentOperationCollection(joined);
    }

    /// <summary>The last operation of a kind that ended and happened; null when there is none.</summary>
    public PaymentOperation? LastApproved(PaymentOperationKind kind) =>
        byId.Values.LastOrDefault(operation => operation.IsApproved && operation.Kind == kind);

    /// <summary>The sum of what happened of a kind.</summary>
    public Money Approved(PaymentOperationKind kind) =>
        Money.Sum(byId.Values.Where(operation => operation.IsApproved && operation.Kind == kind).Select(operation => operation.Amount));

    /// <summary>In the order in which they were done.</summary>
    public IEnumerator<PaymentOperation> GetEnumerator() => byId.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(PaymentOperationCollection? other) => other is not null && byId.Values.SequenceEqual(other.byId.Values);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PaymentOperationCollection);

    /// <inheritdoc />
    public override int GetHashCode() => byId.Values.Aggregate(0, HashCode.Combine);

    // A total order, so that joining does not depend on who came first.
    private static PaymentOperation Surer(PaymentOperation one, PaymentOperation other) => Rank(one).CompareTo(Rank(other)) >= 0 ? one : other;

    private static (PaymentVerdict, long, Ordinal, Ordinal, long) Rank(PaymentOperation operation) =>
        (operation.Verdict, operation.Amount.Ore, new Ordinal(operation.StatusCode), new Ordinal(operation.StatusMessage), operation.At?.UtcTicks ?? 0);

    private readonly record struct Ordinal(string? Text) : IComparable<Ordinal>
    {
        public int CompareTo(Ordinal other) => string.CompareOrdinal(Text, other.Text);
    }
}
