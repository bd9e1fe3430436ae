using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Agreements;
using Headspace.Core.Payments;

namespace Headspace.Payments.Tests;

/// <summary>Payments and agreements brought to where the payer can pay or confirm, and what comes of it.</summary>
public sealed class StartingTests
{
    [Fact]
    public async Task Clicked_many_times_at_once_there_is_one_payment_and_one_link()
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();
        PaymentStarter starter = new(site.Payments, site.Gateway);

        var links = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => starter.StartAsync(payment.OrderId, SandboxSite.Request(payment.Amount), default)));

        Assert.Single(links.Select(link => link.Result).Distinct());
        Assert.Equal(PaymentState.LinkIssued, site.Payments[payment.OrderId].State);
        using var paid = await site.PayAsync(links[0].Result!, TestCards.Approved);
        await site.DeliveredAsync(2);
        Assert.Equal(PaymentState.Captured, site.Payments[payment.OrderId].State);
        Assert.Equal(PaymentGatewayStatus.Refused, (await starter.StartAsync(payment.OrderId, SandboxSite.Request(payment.Amount), default)).Status);
    }

    [Fact]
    public async Task While_the_service_is_down_the_payment_waits_and_goes_on_afterwards()
    {
        await using var site = await SandboxSite.StartAsync();
        await using var down = await ScriptedService.StartAsync();
        await down.StopAsync();
        var payment = site.NewPayment();

        var none = await new PaymentStarter(site.Payments, down.Gateway).StartAsync(payment.OrderId, SandboxSite.Request(payment.Amount), default);
        Assert.Equal((PaymentGatewayStatus.Unavailable, null), (none.Status, none.Result));
        Assert.Equal(PaymentState.Created, site.Payments[payment.OrderId].State);

        Assert.True((await new PaymentStarter(site.Payments, site.Gateway).StartAsync(payment.OrderId, SandboxSite.Request(payment.Amount), default)).Success);
    }

    [Fact]
    public async Task Another_amount_than_the_stored_one_is_a_mistake()
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();
        PaymentStarter starter = new(site.Payments, site.Gateway);

        await Assert.ThrowsAsync<ArgumentException>(() => starter.StartAsync(payment.OrderId, SandboxSite.Request(Money.FromKroner(1)), default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => starter.StartAsync(OrderId.ForPayment(Guid.NewGuid()), SandboxSite.Request(payment.Amount), default));
    }

    [Fact]
    public async Task An_agreement_follows_its_reports_and_no_old_one_brings_an_old_card_back()
    {
        await using var site = await SandboxSite.StartAsync();
        MemoryAgreements agreements = new(site.Payments);
        AgreementLedger ledger = new(agreements, SandboxSite.Rules, site.Time);
        var key = Guid.NewGuid();
        agreements.Add(new Agreement { Key = key, Amount = Money.FromKroner(100), Plan = new ChargePlan(ChargeInterval.Monthly, new DateOnly(2026, 12, 1)) });

        var id = await site.SubscribeAsync(key, TestCards.Approved);
        await site.DeliveredAsync();
        var first = site.Log.Subscriptions.Last();
        var confirmed = await ledger.ObserveAsync(first, default);
        Assert.Equal((AgreementState.Active, id, new DateOnly(2026, 12, 1)), (confirmed.Result!.State, confirmed.Result.SubscriptionId, confirmed.Result.NextChargeOn!.Value));

        var link = await site.Gateway.LinkSubscriptionAsync(id, SandboxSite.Request(Money.Zero, captureAtOnce: false), default);
        using var changed = await site.PayAsync(link.Result!, TestCards.Approved, expiry: "08/31");
        await site.DeliveredAsync();
        await ledger.ObserveAsync(site.Log.Subscriptions.Last(), default);
        Assert.Equal(new DateOnly(2031, 8, 31), agreements[key].CardValidTo);
        var version = agreements[key].Version;
        await ledger.ObserveAsync(first, default);
        await ledger.ObserveAsync(site.Log.Subscriptions.Last(), default);
        Assert.Equal((new DateOnly(2031, 8, 31), version), (agreements[key].CardValidTo!.Value, agreements[key].Version));

        await site.Gateway.CancelSubscriptionAsync(id, default);
        await site.DeliveredAsync();
        await ledger.ObserveAsync(site.Log.Subscriptions.Last(), default);
        await ledger.ObserveAsync(first, default);
        Assert.Equal(AgreementState.Cancelled, agreements[key].State);
    }

    [Fact]
    public async Task A_report_that_does_not_fit_an_agreement_changes_nothing()
    {
        await using var site = await SandboxSite.StartAsync();
        var agreement = new Agreement { Key = Guid.NewGuid(), Amount = Money.FromKroner(100), Plan = new ChargePlan(ChargeInterval.Yearly, new DateOnly(2026, 12, 1)) };
        var today = DanishTime.Today(site.Time);
        GatewaySubscription report = new(
            "1", agreement.OrderId.Value, "DKK", IsTest: true, [new PaymentOperation(1, PaymentOperationKind.Authorize, Money.Zero, PaymentVerdict.Approved)]);

        Assert.Equal(PaymentObservationStatus.TestPayment, agreement.Observe(report, new PaymentRules(CountTestPayments: false), today).Status);
        Assert.Equal(PaymentObservationStatus.UnknownOrder, agreement.Observe(report with { OrderId = "other" }, SandboxSite.Rules, today).Status);
        Assert.Equal(PaymentObservationStatus.WrongCurrency, agreement.Observe(report with { Currency = "SEK" }, SandboxSite.Rules, today).Status);
        var active = agreement.Observe(report, SandboxSite.Rules, today).Result!;
        Assert.Equal(PaymentObservationStatus.WrongPayment, active.Observe(report with { Id = "2" }, SandboxSite.Rules, today).Status);
        Assert.Equal(PaymentObservationStatus.UnknownOrder, (await new AgreementLedger(new MemoryAgreements(site.Payments), SandboxSite.Rules, site.Time).ObserveAsync(report, default)).Status);
    }
}
