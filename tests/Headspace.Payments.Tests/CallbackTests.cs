using System.Net;
using System.Text;
using Headspace.Core.Payments;
using Headspace.Payments.Callbacks;
using Headspace.Payments.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Payments.Tests;

public sealed class CallbackTests
{
    [Fact]
    public void The_signature_is_the_one_that_any_other_implementation_makes() =>
        Assert.Equal("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8", CallbackSignature.Of("The quick brown fox jumps over the lazy dog"u8, "key"));

    [Fact]
    public async Task What_is_forged_changes_nothing()
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();
        var body = Body(payment.OrderId.Value, 25000);
        var right = CallbackSignature.Of(body, SandboxSite.PrivateKey);

        Assert.Equal(403, await site.CallAsync(body, null));
        Assert.Equal(403, await site.CallAsync(body, string.Empty));
        Assert.Equal(403, await site.CallAsync(body, right.ToUpperInvariant()));
        Assert.Equal(403, await site.CallAsync(body, CallbackSignature.Of(body, "another-key")));
        Assert.Equal(403, await site.CallAsync([.. body, (byte)' '], right));
        Assert.Equal(PaymentState.Created, site.Payments[payment.OrderId].State);

        Assert.Equal(200, await site.CallAsync(body, right));
        Assert.Equal(PaymentState.Captured, site.Payments[payment.OrderId].State);
    }

    [Theory]
    [InlineData(1, "DKK", PaymentObservationStatus.WrongAmount)]
    [InlineData(25000, "EUR", PaymentObservationStatus.WrongCurrency)]
    public async Task What_is_signed_but_for_something_else_changes_nothing(long ore, string currency, PaymentObservationStatus status)
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();

        Assert.Equal(200, await CallSignedAsync(site, Body(payment.OrderId.Value, ore, currency)));
        Assert.Equal(200, await CallSignedAsync(site, Body("unknown-order", 25000)));

        Assert.Equal([status, PaymentObservationStatus.UnknownOrder], site.Log.Statuses);
        Assert.Equal(PaymentState.Created, site.Payments[payment.OrderId].State);
    }

    [Fact]
    public async Task What_is_signed_but_unreadable_or_too_large_is_refused()
    {
        await using var site = await SandboxSite.StartAsync();

        Assert.Equal(400, await CallSignedAsync(site, "not json"u8.ToArray()));
        Assert.Equal(400, await CallSignedAsync(site, "[]"u8.ToArray()));
        Assert.Equal(400, await CallSignedAsync(site, """{"type":"Payment"}"""u8.ToArray()));
        Assert.Equal(400, await CallSignedAsync(site, """{"type":"Payout","id":1,"order_id":"abcd","currency":"DKK"}"""u8.ToArray()));
        Assert.Equal(413, await CallSignedAsync(site, new byte[600_000]));
    }

    [Fact]
    public async Task A_callback_of_another_account_is_refused()
    {
        await using var site = await SandboxSite.StartAsync(("Headspace:Payments:QuickPay:AccountId", "77"));
        var payment = site.NewPayment();
        var (_, link) = await site.LinkAsync(payment);

        Assert.Equal(403, await CallSignedAsync(site, Body(payment.OrderId.Value, 25000)));
        using var paid = await site.PayAsync(link, TestCards.Approved);
        Assert.All(await site.DeliveredAsync(3), delivery => Assert.Equal(delivery.Headers.GetValueOrDefault("QuickPay-Account-ID") == "77" ? 200 : 403, delivery.Answered));
    }

    [Fact]
    public async Task The_header_cannot_make_a_payment_of_a_subscription()
    {
        await using var site = await SandboxSite.StartAsync();
        var body = """{"id":5,"type":"Subscription","order_id":"abcd","currency":"DKK","operations":[]}"""u8.ToArray();

        Assert.Equal(200, await site.CallAsync(body, CallbackSignature.Of(body, SandboxSite.PrivateKey), "Payment"));

        Assert.Empty(site.Log.Statuses);
        Assert.Single(site.Log.Subscriptions);
    }

    [Fact]
    public async Task What_is_not_taken_is_sent_again_with_growing_pauses()
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();
        var (_, link) = await site.LinkAsync(payment, captureAtOnce: false);
        var refusals = 3;
        site.Intercept = () => refusals-- > 0 ? 503 : null;

        using var paid = await site.PayAsync(link, TestCards.Approved);
        for (var failed = 1; failed <= 3; failed++)
        {
            Assert.Equal(503, (await site.DeliveredAsync()).Answered);
            await site.Time.TimerSetAsync();
            site.Time.Advance(SandboxCallbacks.PauseAfter(failed));
        }

        Assert.Equal(200, (await site.DeliveredAsync()).Answered);
        Assert.Equal(PaymentState.Authorized, site.Payments[payment.OrderId].State);
    }

    [Fact]
    public async Task A_stop_of_the_site_is_no_fault()
    {
        await using var site = await SandboxSite.StartAsync();
        var (_, link) = await site.LinkAsync(site.NewPayment());
        using var paid = await site.PayAsync(link, TestCards.Approved);
        await site.DeliveredAsync();
        var callbacks = site.Services.GetRequiredService<SandboxCallbacks>();

        await callbacks.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(callbacks.ExecuteTask!.IsCompletedSuccessfully, callbacks.ExecuteTask.Status.ToString());
    }

    [Fact]
    public void Pauses_grow_to_an_hour_and_reach_over_most_of_a_day()
    {
        var pauses = Enumerable.Range(1, SandboxCallbacks.Tries - 1).Select(SandboxCallbacks.PauseAfter).ToList();

        Assert.Equal(TimeSpan.FromSeconds(5), pauses[0]);
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(TimeSpan.FromHours(1), pauses[^1]);
        Assert.True(pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause) > TimeSpan.FromHours(12));
    }

    [Fact]
    public async Task A_real_history_ends_the_same_in_any_order_and_with_any_repetition()
    {
        await using var site = await SandboxSite.StartAsync();
        site.Intercept = () => 200; // taken and lost
        var payment = site.NewPayment();
        var (made, link) = await site.LinkAsync(payment, captureAtOnce: false);
        await site.PayAsync(link, TestCards.Rejected);
        await site.PayAsync(link, TestCards.Approved);
        await site.Gateway.CaptureAsync(made.Id, payment.Amount, default);
        await site.Gateway.RefundAsync(made.Id, Money.FromKroner(50), default);
        var history = await site.DeliveredAsync(4);
        site.Intercept = () => null;

        Random random = new(20261122);
        for (var run = 0; run < 20; run++)
        {
            site.Payments.Add(payment);
            var states = new List<PaymentState>();
            foreach (var delivery in Shuffled([.. history, .. history], random))
            {
                Assert.Equal(200, await site.CallAsync(delivery.Body, delivery.Headers["QuickPay-Checksum-Sha256"]));
                states.Add(site.Payments[payment.OrderId].State);
            }

            Assert.Equal(states.Order(), states);
            Assert.Equal(PaymentState.PartiallyRefunded, states[^1]);
            Assert.Equal(Money.FromKroner(50), site.Payments[payment.OrderId].Refunded);
        }
    }

    [Fact]
    public async Task Callbacks_of_one_moment_lose_nothing_of_each_other()
    {
        await using var site = await SandboxSite.StartAsync();
        site.Intercept = () => 200;
        var payment = site.NewPayment();
        var (made, link) = await site.LinkAsync(payment, captureAtOnce: false);
        await site.PayAsync(link, TestCards.Approved);
        await site.Gateway.CaptureAsync(made.Id, payment.Amount, default);
        var history = await site.DeliveredAsync(2);
        site.Intercept = () => null;

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(index =>
            site.CallAsync(history[index % 2].Body, history[index % 2].Headers["QuickPay-Checksum-Sha256"])));

        Assert.All(answers, answer => Assert.Equal((int)HttpStatusCode.OK, answer));
        Assert.Equal(PaymentState.Captured, site.Payments[payment.OrderId].State);
        Assert.Single(site.Payments.Changes, change => change.Reached(PaymentState.Captured));
    }

    private static Delivery[] Shuffled(Delivery[] deliveries, Random random)
    {
        random.Shuffle(deliveries);
        return deliveries;
    }

    private static Task<int> CallSignedAsync(SandboxSite site, byte[] body) =>
        site.CallAsync(body, CallbackSignature.Of(body, SandboxSite.PrivateKey));

    private static byte[] Body(string orderId, long ore, string currency = "DKK") => Encoding.UTF8.GetBytes($$$"""
        {"id":900,"merchant_id":1,"order_id":"{{{orderId}}}","accepted":true,"type":"Payment","currency":"{{{currency}}}","state":"processed",
         "fraud_remarks":[{"of":"a later version"}],"test_mode":true,"balance":{{{ore}}},"variables":{"x":{"y":[1,2]}},"metadata":{"exp_year":null,"brand":7},
         "operations":[null,
           {"id":1,"type":"authorize","amount":{{{ore}}},"pending":false,"qp_status_code":"30100","extra":{}},
           {"id":2,"type":"authorize","amount":{{{ore}}},"pending":false,"qp_status_code":20000},
           {"id":3,"type":"session","amount":null,"pending":true},
           {"id":4,"type":"capture","amount":{{{ore}}},"pending":false,"qp_status_code":"20000"},
           {"id":5,"type":"capture","amount":{{{ore}}},"pending":false,"qp_status_code":"40000"}]}
        """);
}
