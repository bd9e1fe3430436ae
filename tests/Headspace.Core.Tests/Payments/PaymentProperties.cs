using FsCheck;
using FsCheck.Fluent;
using Headspace.Core.Payments;

namespace Headspace.Core.Tests.Payments;

/// <summary>Whatever the service does and however its reports arrive: forward only, and one end.</summary>
public sealed class PaymentProperties
{
    private static readonly Money amount = Money.FromKroner(100);

    private static readonly PaymentRules rules = new(CountTestPayments: false);

    private static readonly Payment payment = new()
    {
        Key = Guid.Parse("0f4c76fe-2a0e-4f0a-9d8b-8cf5c4f3a3e0"),
        OrderId = OrderId.ForPayment(Guid.Parse("0f4c76fe-2a0e-4f0a-9d8b-8cf5c4f3a3e0")),
        Amount = amount,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static Gen<PaymentOperation> Operation =>
        from id in Gen.Choose(1, 6)
        from kind in Gen.Elements(Enum.GetValues<PaymentOperationKind>())
        from verdict in Gen.Elements(Enum.GetValues<PaymentVerdict>())
        from part in Gen.Choose(1, 3)
        from code in Gen.Elements("20000", "40000", "30100", null)
        select new PaymentOperation(id, kind, kind is PaymentOperationKind.Authorize or PaymentOperationKind.Recurring ? amount : new Money(amount.Ore / part), verdict, code);

    /// <summary>Reports as a service might send them: each a part of what happened, in any order, some more than once, some that do not fit.</summary>
    private static Arbitrary<(GatewayPayment[] Reports, GatewayPayment[] Shuffled)> Deliveries =>
    (
        from reports in Report.ArrayOf(7)
        from shuffled in Gen.Shuffle(reports.Concat(reports).ToArray())
        select (reports, shuffled)).ToArbitrary();

    private static Gen<GatewayPayment> Report =>
        from operations in Operation.ArrayOf(4)
        from odd in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2)), (1, Gen.Constant(3)))
        select new GatewayPayment(
            "1", odd == 1 ? "forged-order" : payment.OrderId.Value, odd == 2 ? "EUR" : "DKK", IsTest: odd == 3, operations);

    [Fact]
    public void The_end_is_the_same_in_any_order_and_with_any_repetition() => Prop
        .ForAll(Deliveries, delivery =>
        {
            var (straight, tangled) = (Deliver(delivery.Reports)[^1], Deliver(delivery.Shuffled)[^1]);
            return straight.Equals(tangled) && straight.State == tangled.State;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void No_report_ever_moves_a_payment_backward() => Prop
        .ForAll(Deliveries, delivery => Deliver(delivery.Shuffled).Select(step => step.State).ToArray() is var states
            && states.Zip(states.Skip(1)).All(step => step.First <= step.Second))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_state_is_reached_at_most_once() => Prop
        .ForAll(Deliveries, delivery =>
        {
            var steps = Deliver(delivery.Shuffled);
            return Enum.GetValues<PaymentState>().All(state =>
                steps.Zip(steps.Skip(1)).Count(step => new PaymentChange(step.First, step.Second).Reached(state)) <= 1);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Giving_up_at_any_moment_changes_no_end_that_money_reached() => Prop
        .ForAll(Deliveries, delivery =>
        {
            var end = Deliver(delivery.Reports)[^1];
            var given_up = Deliver(delivery.Reports, payment.Abandon(payment.CreatedAt.AddDays(3)).After)[^1];
            return end.State < PaymentState.Authorized ? given_up.State == PaymentState.Abandoned : given_up.State == end.State;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static List<Payment> Deliver(GatewayPayment[] reports, Payment? from = null)
    {
        List<Payment> steps = [from ?? payment];
        foreach (var report in reports)
        {
            steps.Add(steps[^1].Observe(report, rules).Result.After);
        }

        return steps;
    }
}
