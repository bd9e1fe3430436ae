using FsCheck;
using FsCheck.Fluent;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Payments;

namespace Headspace.Core.Tests.Payments;

public sealed class GatewayReportTests
{
    private static readonly DateTimeOffset now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string?> texts = Gen.Elements("Godkendt – æøå", "20000", "\"'<>", null);

    private static readonly Gen<PaymentOperation> operations =
        from id in Gen.Choose(1, 1_000_000)
        from kind in Gen.Elements(Enum.GetValues<PaymentOperationKind>())
        from verdict in Gen.Elements(Enum.GetValues<PaymentVerdict>())
        from ore in ArbMap.Default.GeneratorFor<long>()
        from code in texts
        from text in texts
        select new PaymentOperation(id, kind, new Money(ore), verdict, code, text);

    private static readonly Gen<PaymentCard?> cards =
        from brand in texts
        from day in Gen.Choose(0, DateOnly.MaxValue.DayNumber)
        from isKnown in ArbMap.Default.GeneratorFor<bool>()
        select isKnown ? new PaymentCard(brand, "4242", DateOnly.FromDayNumber(day)) : null;

    [Fact]
    public void A_report_comes_back_from_its_work_as_it_was() => Prop.ForAll(
        operations.ListOf().Zip(cards).ToArbitrary(),
        made =>
        {
            GatewayPayment report = new("17", "p-1", "DKK", true, [.. made.Item1], "99", made.Item2);
            var read = GatewayReport.Of<GatewayPayment>(GatewayReport.ToMessage("payment-callback", report, null, now));
            return read.Operations.SequenceEqual(report.Operations) && read with { Operations = report.Operations } == report;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_report_is_the_same_work_and_another_is_other_work()
    {
        GatewaySubscription report = new("17", "a-1", "DKK", false, []);
        var first = GatewayReport.ToMessage("subscription-callback", report, null, now);

        Assert.Equal(first.Key, GatewayReport.ToMessage("subscription-callback", report with { Operations = [] }, Guid.NewGuid(), now.AddDays(1)).Key);
        Assert.NotEqual(first.Key, GatewayReport.ToMessage("subscription-callback", report with { Id = "18" }, null, now).Key);
        Assert.NotEqual(first.Key, GatewayReport.ToMessage("payment-callback", report, null, now).Key);
    }

    [Theory]
    [InlineData(PaymentObservationStatus.Success, OutboxState.Done)]
    [InlineData(PaymentObservationStatus.UnknownOrder, OutboxState.Skipped)]
    [InlineData(PaymentObservationStatus.TestPayment, OutboxState.Skipped)]
    [InlineData(PaymentObservationStatus.WrongPayment, OutboxState.GivenUp)]
    [InlineData(PaymentObservationStatus.WrongCurrency, OutboxState.GivenUp)]
    [InlineData(PaymentObservationStatus.WrongAmount, OutboxState.GivenUp)]
    public void What_contradicts_an_order_of_ours_is_for_staff_to_see(PaymentObservationStatus status, OutboxState end) =>
        Assert.Equal(end, GatewayReport.ResultOf(status).State);

    [Fact]
    public void Every_status_has_an_end() => Assert.All(Enum.GetValues<PaymentObservationStatus>(), status => Assert.NotNull(GatewayReport.ResultOf(status)));
}
