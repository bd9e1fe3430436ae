using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Agreements;
using Headspace.Core.Payments;

namespace Headspace.Payments.Tests;

/// <summary>Agreements charged through the adapter and the sandbox, over days.</summary>
public sealed class ChargingTests
{
    [Fact]
    public async Task An_agreement_is_charged_once_a_month_however_often_someone_looks()
    {
        await using var site = await SandboxSite.StartAsync();
        var (agreements, key) = await AgreeAsync(site, TestCards.Approved);

        for (var hours = 0; hours < 24 * 62; hours += 6)
        {
            await RunAsync(site, agreements);
            site.Time.Advance(TimeSpan.FromHours(6));
        }

        var drawn = site.Payments.Changes.Where(change => change.Reached(PaymentState.Captured)).ToList();
        Assert.Equal(3, drawn.Count); // 22 November, 22 December, 22 January
        Assert.All(drawn, change => Assert.Equal(Money.FromKroner(100), change.After.Captured));
        Assert.Equal((AgreementState.Active, new DateOnly(2027, 2, 22)), (agreements[key].State, agreements[key].NextChargeOn!.Value));
    }

    [Fact]
    public async Task A_card_that_refuses_is_tried_four_times_and_then_let_be()
    {
        await using var site = await SandboxSite.StartAsync();
        var (agreements, key) = await AgreeAsync(site, TestCards.RecurringRejected);

        var sent = 0;
        for (var day = 0; day < 40; day++)
        {
            sent += await RunAsync(site, agreements);
            site.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(4, sent);
        Assert.Equal(AgreementState.Paused, agreements[key].State);
        Assert.DoesNotContain(site.Payments.Changes, change => change.Reached(PaymentState.Captured));
    }

    [Fact]
    public async Task Killed_between_sending_and_noting_it_is_found_again_and_not_sent_twice()
    {
        await using var site = await SandboxSite.StartAsync();
        site.Intercept = () => 200; // the callbacks are lost too
        var (agreements, key) = await AgreeAsync(site, TestCards.Approved);
        var charging = agreements[key].BeginCharge(DanishTime.Today(site.Time)).Result!;
        await RunAsync(site, agreements);

        // As if everything after the sending had not been stored.
        agreements.Add(charging);
        site.Payments.Add(new Payment { Key = Guid.NewGuid(), OrderId = charging.Charge!.OrderId, Amount = charging.Amount, CreatedAt = site.Time.GetUtcNow() });
        await RunAsync(site, agreements);

        Assert.Equal(AgreementState.Active, agreements[key].State);
        var subscription = await site.Gateway.FindPaymentAsync(charging.Charge.OrderId, default);
        Assert.Equal(2, subscription.Result!.Operations.Count);
        Assert.Equal(PaymentState.Captured, site.Payments[charging.Charge.OrderId].State);
    }

    [Fact]
    public async Task While_the_service_is_silent_an_attempt_waits_and_nothing_new_begins()
    {
        await using var site = await SandboxSite.StartAsync(
            ("Headspace:Payments:Mode", "QuickPay"),
            ("Headspace:Payments:QuickPay:ApiKey", "api"),
            ("Headspace:Payments:QuickPay:BaseUrl", "http://127.0.0.1:1/"),
            ("Headspace:Payments:QuickPay:CallbackUrl", "https://headspace.example/payments/callback"));
        MemoryAgreements agreements = new(site.Payments);
        var key = Guid.NewGuid();
        agreements.Add(New(site, key).Activate("9", null, DanishTime.Today(site.Time)).Result!);

        for (var day = 0; day < 5; day++)
        {
            await RunAsync(site, agreements);
            Assert.Equal((AgreementState.Charging, 1), (agreements[key].State, agreements[key].Charge!.Attempt));
            site.Time.Advance(TimeSpan.FromDays(1));
        }
    }

    [Fact]
    public async Task A_callback_that_is_late_or_comes_twice_settles_once()
    {
        await using var site = await SandboxSite.StartAsync();
        var (agreements, key) = await AgreeAsync(site, TestCards.Approved);
        await RunAsync(site, agreements);
        var settled = agreements[key];
        var payment = site.Payments.Changes[^1].After;

        await Charger(site, agreements).SettleAsync(key, payment, default);
        await Charger(site, agreements).SettleAsync(Guid.NewGuid(), payment, default);

        Assert.Equal(settled, agreements[key]);
    }

    private static async Task<(MemoryAgreements Agreements, Guid Key)> AgreeAsync(SandboxSite site, string card)
    {
        var key = Guid.NewGuid();
        var subscription = await site.SubscribeAsync(key, card);
        MemoryAgreements agreements = new(site.Payments);
        agreements.Add(New(site, key).Activate(subscription, new DateOnly(2029, 4, 30), DanishTime.Today(site.Time)).Result!);
        return (agreements, key);
    }

    private static Agreement New(SandboxSite site, Guid key) => new()
    {
        Key = key,
        Amount = Money.FromKroner(100),
        Plan = new ChargePlan(ChargeInterval.Monthly, DanishTime.Today(site.Time)),
    };

    private static Task<int> RunAsync(SandboxSite site, MemoryAgreements agreements) =>
        Charger(site, agreements).RunAsync(TestContext.Current.CancellationToken);

    private static AgreementCharger Charger(SandboxSite site, MemoryAgreements agreements) =>
        new(agreements, site.Gateway, new PaymentLedger(site.Payments, SandboxSite.Rules), site.Time);
}
