using Headspace.Cms.Contracts.Outbox;
using Headspace.Core;
using Headspace.Core.Agreements;
using Headspace.Core.Payments;
using Headspace.Persistence.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Persistence.Tests.Payments;

/// <summary>From a callback through the outbox to what is known.</summary>
public sealed class PaymentCallbackTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;

    private readonly TestSite site = new(configure: builder =>
    {
        builder.AddHeadspaceCore();
        builder.AddHeadspaceCore();
        builder.Services.AddSingleton(new PaymentRules(CountTestPayments: false));

        // What follows from a payment asks for mail, and is not looked at here.
        foreach (var other in builder.Services.Where(service => service.ServiceType == typeof(IOutboxHandler) && !service.ImplementationType!.Name.EndsWith("CallbackHandler", StringComparison.Ordinal)).ToList())
            builder.Services.Remove(other);
    });

    private IOutbox Outbox => site.Get<IOutbox>();

    [Fact]
    public async Task A_payment_that_is_told_of_is_known_once_however_often_it_is_told()
    {
        var payment = await AddedAsync();
        var report = Report(payment);

        await TestSite.AtOnceAsync(8, async _ =>
        {
            await ReceiveAsync(receiver => receiver.ReceiveAsync(report, none));
            return true;
        });
        var received = Assert.Single(await Outbox.GetOfAsync(payment.Key, none));
        await WorkAsync();
        await WorkAsync();

        Assert.Equal("payment-callback", received.Kind);
        var stored = (await site.Get<IPaymentRepository>().GetAsync(payment.Key, none))!;
        Assert.Equal((PaymentState.Captured, 1), (stored.State, stored.Version));
        Assert.Equal(
            [(received.Key, OutboxState.Done), (PaymentWork.Of(new PaymentChange(payment, stored), site.Now).Single().Key, OutboxState.Waiting)],
            (await Outbox.GetOfAsync(payment.Key, none)).OrderByDescending(message => message.State).Select(message => (message.Key, message.State)));
    }

    [Fact]
    public async Task An_order_that_is_not_ours_is_passed_over()
    {
        await ReceiveAsync(receiver => receiver.ReceiveAsync(new GatewayPayment("1", "another-shop-17", "DKK", false, []), none));
        await ReceiveAsync(receiver => receiver.ReceiveAsync(new GatewaySubscription("1", "?", "DKK", false, []), none));

        var ends = await WorkAsync();

        Assert.Equal([OutboxState.Skipped, OutboxState.Skipped], ends);
    }

    [Fact]
    public async Task Another_amount_changes_nothing_and_is_shown_to_staff()
    {
        var payment = await AddedAsync();

        await ReceiveAsync(receiver => receiver.ReceiveAsync(Report(payment, kroner: 1), none));
        await WorkAsync();

        Assert.Equal(PaymentState.Created, (await site.Get<IPaymentRepository>().GetAsync(payment.Key, none))!.State);
        Assert.Contains("beløb", Assert.Single(await Outbox.GetGivenUpAsync(5, none)).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_that_is_confirmed_is_active()
    {
        var key = Guid.NewGuid();
        Agreement agreement = new() { Key = key, Amount = Money.FromKroner(100), Plan = new ChargePlan(ChargeInterval.Monthly, new DateOnly(2026, 12, 1)) };
        await site.Get<IAgreementRepository>().AddAsync(agreement, none);

        await ReceiveAsync(receiver => receiver.ReceiveAsync(
            new GatewaySubscription(
                "99",
                agreement.OrderId.Value,
                "DKK",
                false,
                [new PaymentOperation(1, PaymentOperationKind.Authorize, Money.Zero, PaymentVerdict.Approved)],
                new PaymentCard("dankort", "4242", new DateOnly(2029, 4, 30))),
            none));
        Assert.Equal("subscription-callback", Assert.Single(await Outbox.GetOfAsync(key, none)).Kind);
        await WorkAsync();

        var stored = (await site.Get<IAgreementRepository>().GetAsync(key, none))!;
        Assert.Equal((AgreementState.Active, "99", new DateOnly(2029, 4, 30)), (stored.State, stored.SubscriptionId, stored.CardValidTo));
    }

    public void Dispose() => site.Dispose();

    private static GatewayPayment Report(Payment payment, long kroner = 250) => new(
        "17",
        payment.OrderId.Value,
        "DKK",
        false,
        [
            new PaymentOperation(1, PaymentOperationKind.Authorize, Money.FromKroner(kroner), PaymentVerdict.Approved, "20000", "Godkendt"),
            new PaymentOperation(2, PaymentOperationKind.Capture, Money.FromKroner(kroner), PaymentVerdict.Approved),
        ]);

    private async Task ReceiveAsync(Func<IPaymentCallbackReceiver, Task> receive)
    {
        using var scope = site.Get<IServiceScopeFactory>().CreateScope();
        await receive(scope.ServiceProvider.GetRequiredService<IPaymentCallbackReceiver>());
    }

    private async Task<IReadOnlyList<OutboxState>> WorkAsync()
    {
        using var scope = site.Get<IServiceScopeFactory>().CreateScope();
        var handlers = scope.ServiceProvider.GetServices<IOutboxHandler>().ToDictionary(handler => handler.Kind);
        List<OutboxState> ends = [];
        foreach (var message in await Outbox.TakeDueAsync(site.Now, site.Now, 10, none))
        {
            if (!handlers.TryGetValue(message.Kind, out var handler))
                continue;
            var result = await handler.HandleAsync(message, none);
            await Outbox.StoreResultAsync(message, result, site.Now, none);
            ends.Add(result.State);
        }

        return ends;
    }

    private async Task<Payment> AddedAsync()
    {
        var key = Guid.NewGuid();
        Payment payment = new()
        {
            Key = key,
            OrderId = OrderId.ForPayment(key),
            Amount = Money.FromKroner(250),
            Subject = new PaymentSubject(PaymentSubjectKind.Donation, key),
            CreatedAt = site.Now,
        };
        await site.Get<IPaymentRepository>().AddAsync(payment, none);
        return payment;
    }
}
