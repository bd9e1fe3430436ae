using System.Net;
using Headspace.Core.Payments;

namespace Headspace.Payments.Tests;

/// <summary>The adapter and the sandbox against each other.</summary>
public sealed class GatewayTests
{
    [Fact]
    public async Task A_payer_is_sent_away_to_pay_and_a_callback_tells_that_it_is_paid()
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();
        var (made, link) = await site.LinkAsync(payment);

        using var paid = await site.PayAsync(link, TestCards.Approved);
        await site.DeliveredAsync(2);

        Assert.Equal(HttpStatusCode.SeeOther, paid.StatusCode);
        Assert.Equal("http://headspace.localhost/tak", paid.Headers.Location!.AbsoluteUri);
        var known = site.Payments[payment.OrderId];
        Assert.Equal(PaymentState.Captured, known.State);
        Assert.Equal(made.Id, known.GatewayId);
        Assert.Equal(payment.Amount, known.Captured);
        Assert.Single(site.Payments.Changes, change => change.Reached(PaymentState.Captured));
    }

    [Fact]
    public async Task The_same_order_is_the_same_payment()
    {
        await using var site = await SandboxSite.StartAsync();
        var orderId = OrderId.ForPayment(Guid.NewGuid());

        var one = await site.Gateway.CreatePaymentAsync(orderId, "DKK", default);
        var other = await site.Gateway.CreatePaymentAsync(orderId, "DKK", default);

        Assert.True(one.Success && other.Success);
        Assert.Equal(one.Result!.Id, other.Result!.Id);
        Assert.Equal(one.Result.Id, (await site.Gateway.FindPaymentAsync(orderId, default)).Result!.Id);
    }

    [Fact]
    public async Task A_link_can_be_asked_for_again_until_paid()
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();

        var (_, first) = await site.LinkAsync(payment);
        var (_, second) = await site.LinkAsync(payment);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task What_is_set_aside_is_drawn_and_given_back_in_parts()
    {
        await using var site = await SandboxSite.StartAsync();
        var id = await AuthorizeAsync(site, TestCards.Approved);

        var captured = await site.Gateway.CaptureAsync(id, Money.FromKroner(250), default);
        var some = await site.Gateway.RefundAsync(id, Money.FromKroner(100), default);
        var tooMuch = await site.Gateway.RefundAsync(id, Money.FromKroner(200), default);
        var rest = await site.Gateway.RefundAsync(id, Money.FromKroner(150), default);

        Assert.Equal(PaymentGatewayStatus.Success, captured.Status);
        Assert.Equal(PaymentGatewayStatus.Success, some.Status);
        Assert.Equal(PaymentGatewayStatus.Refused, tooMuch.Status);
        Assert.Equal(PaymentGatewayStatus.Success, rest.Status);
        await site.DeliveredAsync(4);
        Assert.Equal(PaymentState.Refunded, site.Payments.Changes[^1].After.State);
    }

    [Fact]
    public async Task What_is_set_aside_can_be_let_go_but_not_what_is_drawn()
    {
        await using var site = await SandboxSite.StartAsync();
        var id = await AuthorizeAsync(site, TestCards.Approved);

        Assert.Equal(PaymentGatewayStatus.Success, (await site.Gateway.CancelPaymentAsync(id, default)).Status);
        Assert.Equal(PaymentGatewayStatus.Refused, (await site.Gateway.CaptureAsync(id, Money.FromKroner(250), default)).Status);
        await site.DeliveredAsync(2);
        Assert.Equal(PaymentState.Cancelled, site.Payments.Changes[^1].After.State);
    }

    [Fact]
    public async Task Cards_that_refuse_later_refuse_later()
    {
        await using var site = await SandboxSite.StartAsync();
        var amount = Money.FromKroner(250);
        var noCapture = await AuthorizeAsync(site, TestCards.CaptureRejected);
        var noRefund = await AuthorizeAsync(site, TestCards.RefundRejected);
        var noCancel = await AuthorizeAsync(site, TestCards.CancelRejected);
        await site.Gateway.CaptureAsync(noRefund, amount, default);

        var capture = await site.Gateway.CaptureAsync(noCapture, amount, default);
        var refund = await site.Gateway.RefundAsync(noRefund, amount, default);
        var cancel = await site.Gateway.CancelPaymentAsync(noCancel, default);

        Assert.Equal(PaymentGatewayStatus.Refused, capture.Status);
        Assert.Equal(PaymentVerdict.Rejected, capture.Result!.Operations[^1].Verdict);
        Assert.Equal(PaymentGatewayStatus.Refused, refund.Status);
        Assert.Equal(PaymentGatewayStatus.Refused, cancel.Status);
    }

    [Theory]
    [InlineData(TestCards.Rejected, "40000")]
    [InlineData(TestCards.Expired, "40001")]
    public async Task A_refused_card_can_be_followed_by_a_good_one(string card, string code)
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();
        var (made, link) = await site.LinkAsync(payment);

        using var refused = await site.PayAsync(link, card);
        await site.DeliveredAsync();
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("Kortet blev afvist", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(PaymentState.Failed, site.Payments[payment.OrderId].State);
        Assert.Equal(code, (await site.Gateway.GetPaymentAsync(made.Id, default)).Result!.Operations[^1].StatusCode);

        using var paid = await site.PayAsync(link, TestCards.Approved);
        await site.DeliveredAsync(2);
        Assert.Equal(PaymentState.Captured, site.Payments[payment.OrderId].State);
    }

    [Fact]
    public async Task A_slow_bank_is_waited_for()
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();
        var (_, link) = await site.LinkAsync(payment);

        using var sent = await site.PayAsync(link, TestCards.Slow);
        await site.DeliveredAsync();
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.True(site.Payments[payment.OrderId].Operations.ArePending);

        site.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(PaymentState.Created, site.Payments[payment.OrderId].State);
        site.Time.Advance(TimeSpan.FromSeconds(1));
        await site.DeliveredAsync(2);
        Assert.Equal(PaymentState.Captured, site.Payments[payment.OrderId].State);
    }

    [Fact]
    public async Task An_agreement_is_confirmed_charged_and_ended()
    {
        await using var site = await SandboxSite.StartAsync();
        var agreement = Guid.NewGuid();
        var id = await site.SubscribeAsync(agreement, TestCards.Approved);
        await site.DeliveredAsync();
        Assert.Equal(SubscriptionState.Active, Assert.Single(site.Log.Subscriptions).State);
        Assert.Equal(new DateOnly(2029, 4, 30), (await site.Gateway.GetSubscriptionAsync(id, default)).Result!.Card!.ValidTo);

        var order = OrderId.ForCharge(agreement, new DateOnly(2026, 12, 1), 1);
        var charged = await site.Gateway.ChargeAsync(id, order, Money.FromKroner(100), default);
        var again = await site.Gateway.ChargeAsync(id, order, Money.FromKroner(100), default);
        Assert.Equal(PaymentGatewayStatus.Success, charged.Status);
        Assert.Equal(PaymentGatewayStatus.Success, again.Status);
        Assert.Equal(charged.Result!.Id, again.Result!.Id);
        Assert.Equal(id, charged.Result.SubscriptionId);

        Assert.Equal(PaymentGatewayStatus.Success, (await site.Gateway.CancelSubscriptionAsync(id, default)).Status);
        Assert.Equal(PaymentGatewayStatus.Success, (await site.Gateway.CancelSubscriptionAsync(id, default)).Status);
        var late = await site.Gateway.ChargeAsync(id, OrderId.ForCharge(agreement, new DateOnly(2027, 1, 1), 1), Money.FromKroner(100), default);
        Assert.Equal(PaymentGatewayStatus.Refused, late.Status);
    }

    [Fact]
    public async Task A_card_may_refuse_to_be_charged_again()
    {
        await using var site = await SandboxSite.StartAsync();
        var agreement = Guid.NewGuid();
        var id = await site.SubscribeAsync(agreement, TestCards.RecurringRejected);

        var charged = await site.Gateway.ChargeAsync(id, OrderId.ForCharge(agreement, new DateOnly(2026, 12, 1), 1), Money.FromKroner(100), default);

        Assert.Equal(PaymentGatewayStatus.Refused, charged.Status);
        Assert.Equal(PaymentOperationKind.Recurring, charged.Result!.Operations.Single().Kind);
    }

    [Fact]
    public async Task What_the_service_does_not_know_is_not_found()
    {
        await using var site = await SandboxSite.StartAsync();

        Assert.Equal(PaymentGatewayStatus.NotFound, (await site.Gateway.GetPaymentAsync("4711", default)).Status);
        Assert.Equal(PaymentGatewayStatus.NotFound, (await site.Gateway.GetPaymentAsync("../subscriptions", default)).Status);
        Assert.Equal(PaymentGatewayStatus.NotFound, (await site.Gateway.FindPaymentAsync(OrderId.ForPayment(Guid.NewGuid()), default)).Status);
        Assert.Equal(PaymentGatewayStatus.NotFound, (await site.Gateway.CaptureAsync("4711", Money.FromKroner(1), default)).Status);
    }

    [Fact]
    public async Task Payments_that_are_off_are_unavailable()
    {
        await using var site = await SandboxSite.StartAsync(("Headspace:Payments:Mode", "Off"));

        Assert.Equal(PaymentGatewayStatus.Unavailable, (await site.Gateway.CreatePaymentAsync(OrderId.ForPayment(Guid.NewGuid()), "DKK", default)).Status);
        using var sandbox = await site.Browser.GetAsync(new Uri(site.Address, "/payment-sandbox/page.css"));
        Assert.Equal(HttpStatusCode.NotFound, sandbox.StatusCode);
    }

    private static async Task<string> AuthorizeAsync(SandboxSite site, string card)
    {
        var (made, link) = await site.LinkAsync(site.NewPayment(), captureAtOnce: false);
        using var paid = await site.PayAsync(link, card);
        Assert.Equal(HttpStatusCode.SeeOther, paid.StatusCode);
        return made.Id;
    }
}
