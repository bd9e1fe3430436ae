using Umbraco.Cms.Core;

namespace Headspace.Core.Payments;

/// <summary>
/// Something that is to be paid, and what is known of it. The state is worked out from what is known, and what is known
/// only grows; so callbacks may be repeated, late or out of order, and the state is the same in the end.
/// </summary>
public sealed record Payment
{
    /// <summary>The currency that everything is paid in.</summary>
    public const string DanishKroner = "DKK";

    /// <summary>How long a payer has before a payment counts as abandoned.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(48);

    /// <summary>Our key.</summary>
    public required Guid Key { get; init; }

    /// <summary>Our number, which the service knows it by.</summary>
    public required OrderId OrderId { get; init; }

    /// <summary>What is to be paid: no other amount counts.</summary>
    public required Money Amount { get; init; }

    /// <summary>What it is for; null when nothing follows from it.</summary>
    public PaymentSubject? Subject { get; init; }

    /// <summary>Three capital letters.</summary>
    public string Currency { get; init; } = DanishKroner;

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The service's number; null until known.</summary>
    public string? GatewayId { get; init; }

    /// <summary>Where the payer pays; null until issued, and for charges of an agreement.</summary>
    public Uri? Link { get; init; }

    /// <summary>When it was given up; null when it was not.</summary>
    public DateTimeOffset? AbandonedAt { get; init; }

    /// <summary>What the service has reported.</summary>
    public PaymentOperationCollection Operations { get; init; } = PaymentOperationCollection.None;

    /// <summary>Counts the times it was stored; the store refuses one that was read before another was stored.</summary>
    public int Version { get; init; }

    /// <summary>What was drawn.</summary>
    public Money Captured => Operations.Approved(PaymentOperationKind.Capture);

    /// <summary>What was given back.</summary>
    public Money Refunded => Operations.Approved(PaymentOperationKind.Refund);

    /// <summary>
    /// When it was first drawn. The day counts, as for the year of a gift, and a callback may come late: so it is the service's
    /// moment, unless it says none, or one after we knew of it.
    /// </summary>
    /// <param name="known">When we knew of it.</param>
    public DateTimeOffset DrawnAt(DateTimeOffset known) =>
        Operations.Where(operation => operation is { Kind: PaymentOperationKind.Capture, IsApproved: true }).Min(operation => operation.At) is { } at && at < known ? at : known;

    /// <summary>Whether the service is to be asked again: nothing final is known, or it is at work on something.</summary>
    public bool IsOpen => Operations.ArePending || (State < PaymentState.Cancelled && State != PaymentState.Abandoned);

    /// <summary>
    /// How far it has come: the furthest that anything known leads to. "All given back" is measured by what was asked for
    /// and not by what is known to be drawn, or a draw that is reported late would move the payment backward.
    /// </summary>
    public PaymentState State => Operations switch
    {
        _ when Operations.LastApproved(PaymentOperationKind.Refund) is not null =>
            Refunded >= Amount ? PaymentState.Refunded : PaymentState.PartiallyRefunded,
        _ when Operations.LastApproved(PaymentOperationKind.Capture) is not null => PaymentState.Captured,
        _ when Operations.LastApproved(PaymentOperationKind.Cancel) is not null => PaymentState.Cancelled,
        _ when Operations.Any(operation => operation is { IsAuthorization: true, IsApproved: true }) => PaymentState.Authorized,
        _ when AbandonedAt is not null => PaymentState.Abandoned,
        _ when Operations.Any(operation => operation is { IsAuthorization: true, Verdict: PaymentVerdict.Rejected }) => PaymentState.Failed,
        _ => Link is null ? PaymentState.Created : PaymentState.LinkIssued,
    };

    /// <summary>
    /// Takes in a report of the service. One that does not fit is refused as a whole and changes nothing; whether it fits
    /// depends on the report alone, not on those before it.
    /// </summary>
    public Attempt<PaymentChange, PaymentObservationStatus> Observe(GatewayPayment report, PaymentRules rules)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(rules);
        var status = Check(report, rules);
        return status == PaymentObservationStatus.Success
            ? Attempt.SucceedWithStatus(status, new PaymentChange(this, this with { GatewayId = report.Id, Operations = Operations.Join(report.Operations) }))
            : Attempt.FailWithStatus(status, new PaymentChange(this, this));
    }

    /// <summary>Notes the service's number of it and the address where the payer pays.</summary>
    /// <exception cref="InvalidOperationException">The service has it under another number.</exception>
    public PaymentChange Issue(string gatewayId, Uri? link) =>
        GatewayId is null || GatewayId == gatewayId
            ? new PaymentChange(this, this with { GatewayId = gatewayId, Link = link ?? Link })
            : throw new InvalidOperationException($"The payment {OrderId} is {GatewayId} at the payment service, and not {gatewayId}.");

    /// <summary>Gives it up when nobody has paid in time and nothing is under way.</summary>
    public PaymentChange Abandon(DateTimeOffset now) =>
        IsOpen && !Operations.ArePending && State < PaymentState.Abandoned && now - CreatedAt >= Patience
            ? new PaymentChange(this, this with { AbandonedAt = now })
            : new PaymentChange(this, this);

    private PaymentObservationStatus Check(GatewayPayment report, PaymentRules rules)
    {
        if (!string.Equals(report.OrderId, OrderId.Value, StringComparison.Ordinal))
        {
            return PaymentObservationStatus.UnknownOrder;
        }

        if (GatewayId is not null && !string.Equals(report.Id, GatewayId, StringComparison.Ordinal))
        {
            return PaymentObservationStatus.WrongPayment;
        }

        if (!string.Equals(report.Currency, Currency, StringComparison.Ordinal))
        {
            return PaymentObservationStatus.WrongCurrency;
        }

        if (!HasOurAmount(PaymentOperationCollection.None.Join(report.Operations)))
        {
            return PaymentObservationStatus.WrongAmount;
        }

        return report.IsTest && !rules.CountTestPayments ? PaymentObservationStatus.TestPayment : PaymentObservationStatus.Success;
    }

    private bool HasOurAmount(PaymentOperationCollection reported) =>
        reported.Where(operation => operation is { IsAuthorization: true, IsApproved: true }).All(operation => operation.Amount == Amount)
        && reported.Where(operation => operation.IsApproved).All(operation => operation.Amount >= Money.Zero)
        && reported.Approved(PaymentOperationKind.Capture) <= Amount
        && reported.Approved(PaymentOperationKind.Refund) <= Amount;
}
