using Headspace.Core.Payments;
using Umbraco.Cms.Core;

namespace Headspace.Core.Agreements;

/// <summary>
/// A payer's leave to be charged on the dates of a plan. The next date is data: whoever looks first on or after it begins the
/// charge, once; days that nobody looked are caught up by one charge and never by two. All days are days in Denmark.
/// </summary>
public sealed record Agreement
{
    /// <summary>After a refusal it is tried again so many days after the first attempt.</summary>
    public static readonly IReadOnlyList<int> RetryDays = [3, 7, 14];

    /// <summary>Our key.</summary>
    public required Guid Key { get; init; }

    /// <summary>What is agreed: gifts (key of the donation) or dues (key of the membership); null when nothing waits for it.</summary>
    public PaymentSubject? Subject { get; init; }

    /// <summary>What is charged each time.</summary>
    public required Money Amount { get; init; }

    /// <summary>When it is charged.</summary>
    public required ChargePlan Plan { get; init; }

    /// <summary>Where it stands.</summary>
    public AgreementState State { get; init; }

    /// <summary>The payment service's number of it; null until the payer has confirmed.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>Number of the confirmation at the payment service that the card comes from; a later one brings another card.</summary>
    public long Confirmation { get; init; }

    /// <summary>The last day on which the card is valid; null when not known.</summary>
    public DateOnly? CardValidTo { get; init; }

    /// <summary>The day on which something is to be sent: the date of the plan, or of a new attempt; null when nothing is.</summary>
    public DateOnly? NextChargeOn { get; init; }

    /// <summary>The attempt that is under way, or the last one that was refused; null between charges.</summary>
    public AgreementCharge? Charge { get; init; }

    /// <summary>The day of the first attempt of the charge that is under way; null between charges.</summary>
    public DateOnly? FirstAttemptOn { get; init; }

    /// <summary>Counts the times it was stored.</summary>
    public int Version { get; init; }

    /// <summary>Our number of it at the payment service.</summary>
    public OrderId OrderId => OrderId.ForAgreement(Key);

    /// <summary>Whether something is to be sent on a day.</summary>
    public bool IsDueOn(DateOnly today) => State is AgreementState.Active or AgreementState.Failing && NextChargeOn <= today;

    /// <summary>The payer has confirmed it.</summary>
    public Attempt<Agreement, AgreementOperationStatus> Activate(string subscriptionId, DateOnly? cardValidTo, DateOnly today) =>
        State == AgreementState.Created
            ? Done(this with
            {
                State = AgreementState.Active,
                SubscriptionId = subscriptionId,
                CardValidTo = cardValidTo,
                NextChargeOn = Plan.First >= today ? Plan.First : today,
            })
            : Not(AgreementOperationStatus.WrongState);

    /// <summary>
    /// Takes in what the payment service reports of it. Reports may be repeated, late or out of order: what ended stays ended,
    /// and an older confirmation never brings its card back. One that does not fit changes nothing.
    /// </summary>
    public Attempt<Agreement, PaymentObservationStatus> Observe(GatewaySubscription report, PaymentRules rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(rules);
        var status = report switch
        {
            _ when report.OrderId != OrderId.Value => PaymentObservationStatus.UnknownOrder,
            _ when SubscriptionId is not null && report.Id != SubscriptionId => PaymentObservationStatus.WrongPayment,
            _ when report.Currency != Payment.DanishKroner => PaymentObservationStatus.WrongCurrency,
            { IsTest: true } when !rules.CountTestPayments => PaymentObservationStatus.TestPayment,
            _ => PaymentObservationStatus.Success,
        };
        return status == PaymentObservationStatus.Success
            ? Attempt.SucceedWithStatus(status, Follow(report, today))
            : Attempt.FailWithStatus(status, this);
    }

    /// <summary>
    /// Begins an attempt; to be stored before anything is sent. A card that is no longer valid is not tried.
    /// </summary>
    public Attempt<Agreement, AgreementOperationStatus> BeginCharge(DateOnly today)
    {
        if (State is not (AgreementState.Active or AgreementState.Failing))
        {
            return Not(AgreementOperationStatus.WrongState);
        }

        if (!IsDueOn(today))
        {
            return Not(AgreementOperationStatus.NotDue);
        }

        if (CardValidTo < today)
        {
            return Done(this with { State = AgreementState.CardExpired, NextChargeOn = null });
        }

        var dueOn = Charge?.DueOn ?? NextChargeOn!.Value;
        var attempt = (Charge?.Attempt ?? 0) + 1;
        return Done(this with
        {
            State = AgreementState.Charging,
            NextChargeOn = null,
            FirstAttemptOn = FirstAttemptOn ?? today,
            Charge = new AgreementCharge(OrderId.ForCharge(Key, dueOn, attempt), dueOn, attempt, Amount),
        });
    }

    /// <summary>The attempt was drawn. Dates of the plan that went by meanwhile are not charged after it.</summary>
    public Attempt<Agreement, AgreementOperationStatus> Succeed(OrderId orderId, DateOnly today) => IfUnderWay(orderId, () => this with
    {
        State = AgreementState.Active,
        NextChargeOn = Plan.NextAfter(Charge!.DueOn > today ? Charge.DueOn : today),
        Charge = null,
        FirstAttemptOn = null,
    });

    /// <summary>The attempt was refused: it is tried again on the days that are left, and rests after the last.</summary>
    public Attempt<Agreement, AgreementOperationStatus> Fail(OrderId orderId, DateOnly today) => IfUnderWay(orderId, () =>
    {
        var left = RetryDays.Select(days => FirstAttemptOn!.Value.AddDays(days)).Where(day => day > today).ToList();
        return left.Count > 0
            ? this with { State = AgreementState.Failing, NextChargeOn = left[0] }
            : this with { State = AgreementState.Paused, NextChargeOn = null, Charge = null, FirstAttemptOn = null };
    });

    /// <summary>The payer has given another card. What was refused, or not tried for the old card, is tried at once as a new attempt.</summary>
    public Attempt<Agreement, AgreementOperationStatus> RenewCard(DateOnly? validTo, DateOnly today) => State switch
    {
        AgreementState.Active or AgreementState.Charging => Done(this with { CardValidTo = validTo }),
        AgreementState.Failing => Done(this with { CardValidTo = validTo, NextChargeOn = today }),
        AgreementState.CardExpired => Done(this with { State = AgreementState.Active, CardValidTo = validTo, NextChargeOn = today }),
        AgreementState.Paused => Done(this with { State = AgreementState.Active, CardValidTo = validTo, NextChargeOn = Plan.NextAfter(today) }),
        _ => Not(AgreementOperationStatus.WrongState),
    };

    /// <summary>The payer wants a rest. What was refused is let go.</summary>
    public Attempt<Agreement, AgreementOperationStatus> Pause() =>
        State is AgreementState.Active or AgreementState.Failing or AgreementState.CardExpired
            ? Done(this with { State = AgreementState.Paused, NextChargeOn = null, Charge = null, FirstAttemptOn = null })
            : Not(AgreementOperationStatus.WrongState);

    /// <summary>Goes on with the next date of the plan; what went by in the rest is not charged.</summary>
    public Attempt<Agreement, AgreementOperationStatus> Resume(DateOnly today) =>
        State == AgreementState.Paused
            ? Done(this with { State = AgreementState.Active, NextChargeOn = Plan.NextAfter(today) })
            : Not(AgreementOperationStatus.WrongState);

    /// <summary>Another amount from the next charge on; an attempt that is under way keeps its own.</summary>
    public Attempt<Agreement, AgreementOperationStatus> ChangeAmount(Money amount) =>
        !amount.IsPositive ? Not(AgreementOperationStatus.InvalidAmount)
        : State == AgreementState.Cancelled ? Not(AgreementOperationStatus.WrongState)
        : Done(this with { Amount = amount });

    /// <summary>
    /// Ends it for good, from any state and any number of times. What is under way may still be drawn; the payment tells.
    /// </summary>
    public Agreement Cancel() => this with { State = AgreementState.Cancelled, NextChargeOn = null };

    private Agreement Follow(GatewaySubscription report, DateOnly today)
    {
        if (State == AgreementState.Cancelled || report.State == SubscriptionState.Cancelled)
        {
            return Cancel();
        }

        var confirmation = PaymentOperationCollection.None.Join(report.Operations).LastApproved(PaymentOperationKind.Authorize)?.Id ?? 0;
        if (confirmation <= Confirmation)
        {
            return this;
        }

        var confirmed = this with { Confirmation = confirmation };
        return (State == AgreementState.Created
            ? confirmed.Activate(report.Id, report.Card?.ValidTo, today)
            : confirmed.RenewCard(report.Card?.ValidTo, today)).Result!;
    }

    private Attempt<Agreement, AgreementOperationStatus> IfUnderWay(OrderId orderId, Func<Agreement> work) =>
        Charge?.OrderId != orderId ? Not(AgreementOperationStatus.OtherAttempt)
        : State != AgreementState.Charging ? Not(AgreementOperationStatus.WrongState)
        : Done(work());

    private static Attempt<Agreement, AgreementOperationStatus> Done(Agreement agreement) =>
        Attempt.SucceedWithStatus(AgreementOperationStatus.Success, agreement);

    private Attempt<Agreement, AgreementOperationStatus> Not(AgreementOperationStatus status) => Attempt.FailWithStatus(status, this);
}
