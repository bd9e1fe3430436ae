using Headspace.Core.Payments;

namespace Headspace.Core.Tests.Payments;

public sealed class PaymentTests
{
    private static readonly PaymentRules production = new(CountTestPayments: false);

    private static readonly DateTimeOffset made = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly Payment payment = new()
    {
        Key = Guid.Parse("c5a3a4a0-1f8e-4f3b-9a59-2f0b9f6f5e11"),
        OrderId = OrderId.ForPayment(Guid.Parse("c5a3a4a0-1f8e-4f3b-9a59-2f0b9f6f5e11")),
        Amount = Money.FromKroner(250),
        CreatedAt = made,
        GatewayId = "17",
        Link = new Uri("https://pay.example/17"),
    };

    private static readonly PaymentOperation authorized = Approved(1, PaymentOperationKind.Authorize, 250);

    [Fact]
    public void Without_a_report_it_waits_for_the_payer()
    {
        Assert.Equal(PaymentState.LinkIssued, payment.State);
        Assert.Equal(PaymentState.Created, (payment with { Link = null }).State);
    }

    [Fact]
    public void A_refused_card_can_be_followed_by_one_that_is_approved()
    {
        PaymentOperation refused = new(1, PaymentOperationKind.Authorize, payment.Amount, PaymentVerdict.Rejected, "30100");

        Assert.Equal(PaymentState.Failed, Observed(refused).State);
        Assert.Equal(PaymentState.Authorized, Observed(refused, Approved(2, PaymentOperationKind.Authorize, 250)).State);
    }

    [Fact]
    public void A_refused_draw_does_not_undo_the_one_that_was_approved()
    {
        var state = Observed(
            authorized,
            Approved(2, PaymentOperationKind.Capture, 250),
            new PaymentOperation(3, PaymentOperationKind.Capture, payment.Amount, PaymentVerdict.Rejected, "40000")).State;

        Assert.Equal(PaymentState.Captured, state);
    }

    [Fact]
    public void What_is_pending_has_not_happened_and_keeps_the_payment_open()
    {
        var captured = Observed(authorized, Approved(2, PaymentOperationKind.Capture, 250));
        var refunding = Observed(authorized, Approved(2, PaymentOperationKind.Capture, 250), new PaymentOperation(3, PaymentOperationKind.Refund, payment.Amount, PaymentVerdict.Pending));

        Assert.False(captured.IsOpen);
        Assert.Equal(PaymentState.Captured, refunding.State);
        Assert.True(refunding.IsOpen);
    }

    [Theory]
    [InlineData(100, PaymentState.PartiallyRefunded)]
    [InlineData(250, PaymentState.Refunded)]
    public void What_is_given_back_is_counted(long kroner, PaymentState state)
    {
        var refunded = Observed(authorized, Approved(2, PaymentOperationKind.Capture, 250), Approved(3, PaymentOperationKind.Refund, kroner));

        Assert.Equal(state, refunded.State);
        Assert.Equal(Money.FromKroner(kroner), refunded.Refunded);
    }

    [Fact]
    public void A_report_of_another_order_payment_currency_or_amount_changes_nothing()
    {
        var right = Report(authorized);

        Refuses(PaymentObservationStatus.UnknownOrder, right with { OrderId = "another" });
        Refuses(PaymentObservationStatus.WrongPayment, right with { Id = "18" });
        Refuses(PaymentObservationStatus.WrongCurrency, right with { Currency = "SEK" });
        Refuses(PaymentObservationStatus.WrongAmount, Report(Approved(1, PaymentOperationKind.Authorize, 1)));
        Refuses(PaymentObservationStatus.WrongAmount, Report(authorized, Approved(2, PaymentOperationKind.Capture, 200), Approved(3, PaymentOperationKind.Capture, 200)));
        Refuses(PaymentObservationStatus.WrongAmount, Report(authorized, Approved(2, PaymentOperationKind.Refund, -1)));
    }

    [Fact]
    public void A_test_payment_never_counts_in_production()
    {
        var test = Report(authorized) with { IsTest = true };

        Refuses(PaymentObservationStatus.TestPayment, test);
        Assert.Equal(PaymentState.Authorized, payment.Observe(test, new PaymentRules(CountTestPayments: true)).Result.After.State);
    }

    [Fact]
    public void It_is_abandoned_after_two_days_and_money_that_comes_later_still_counts()
    {
        Assert.False(payment.Abandon(made.AddHours(47)).IsChange);

        var abandoned = payment.Abandon(made.AddHours(48)).After;

        Assert.Equal(PaymentState.Abandoned, abandoned.State);
        Assert.False(abandoned.IsOpen);
        Assert.Equal(PaymentState.Authorized, abandoned.Observe(Report(authorized), production).Result.After.State);
    }

    [Fact]
    public void What_is_set_aside_is_not_abandoned() => Assert.False(Observed(authorized).Abandon(made.AddDays(9)).IsChange);

    [Fact]
    public void A_state_is_reached_once_even_when_others_were_skipped()
    {
        var change = payment.Observe(Report(authorized, Approved(2, PaymentOperationKind.Capture, 250)), production).Result;

        Assert.True(change.Reached(PaymentState.Authorized));
        Assert.True(change.Reached(PaymentState.Captured));
        Assert.False(change.After.Observe(Report(authorized), production).Result.IsChange);
    }

    private static void Refuses(PaymentObservationStatus status, GatewayPayment report)
    {
        var observed = payment.Observe(report, production);

        Assert.False(observed.Success);
        Assert.Equal(status, observed.Status);
        Assert.False(observed.Result.IsChange);
    }

    private static Payment Observed(params PaymentOperation[] operations)
    {
        var observed = payment.Observe(Report(operations), production);
        Assert.Equal(PaymentObservationStatus.Success, observed.Status);
        return observed.Result.After;
    }

    private static GatewayPayment Report(params PaymentOperation[] operations) =>
        new("17", payment.OrderId.Value, "DKK", IsTest: false, operations);

    private static PaymentOperation Approved(long id, PaymentOperationKind kind, long kroner) =>
        new(id, kind, Money.FromKroner(kroner), PaymentVerdict.Approved, "20000");
}
