using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Payments;
using Headspace.Persistence.Tests.Hosting;
using Headspace.Testing;

namespace Headspace.Persistence.Tests.Payments;

public sealed class PaymentRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;
    private static readonly PaymentRules rules = new(CountTestPayments: true);

    private readonly TestSite site = new();

    private IPaymentRepository Payments => site.Get<IPaymentRepository>();

    private IOutbox Outbox => site.Get<IOutbox>();

    [Fact]
    public async Task A_payment_comes_back_by_key_and_by_order_as_it_was_stored()
    {
        var payment = await AddedAsync();
        await SaveAsync(payment.Issue("4711", new Uri("https://payment.example/?a=%20b")));
        await SaveAsync((await Payments.GetAsync(payment.Key, none))!.Observe(Report(payment, Authorized(payment), Captured(payment)), rules).Result);

        var stored = (await Payments.GetAsync(payment.OrderId, none))!;

        Assert.Equal(
            payment with
            {
                GatewayId = "4711",
                Link = new Uri("https://payment.example/?a=%20b"),
                Operations = PaymentOperationCollection.None.Join([Authorized(payment), Captured(payment)]),
                Version = 2,
            },
            stored);
        Assert.Equal(stored, await Payments.GetAsync(payment.Key, none));
        Assert.Equal(PaymentState.Captured, stored.State);
        Assert.Null(await Payments.GetAsync(Guid.NewGuid(), none));
        Assert.Null(await Payments.GetAsync(OrderId.ForPayment(Guid.NewGuid()), none));
    }

    [Fact]
    public async Task The_same_key_again_changes_nothing()
    {
        var payment = await AddedAsync();
        await SaveAsync(payment.Issue("4711", null));

        await Payments.AddAsync(payment, none);

        Assert.Equal("4711", (await Payments.GetAsync(payment.Key, none))!.GatewayId);
    }

    [Fact]
    public async Task Two_payments_never_have_one_order()
    {
        var payment = await AddedAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => Payments.AddAsync(payment with { Key = Guid.NewGuid() }, none));
    }

    [Fact]
    public async Task Who_read_an_older_version_stores_neither_change_nor_work()
    {
        var payment = await AddedAsync();
        var first = payment.Observe(Report(payment, Authorized(payment)), rules).Result;
        var second = payment.Observe(Report(payment, Authorized(payment), Captured(payment)), rules).Result;

        Assert.True(await Payments.TrySaveAsync(first, none));
        Assert.False(await Payments.TrySaveAsync(second, none));

        Assert.Equal(PaymentState.Authorized, (await Payments.GetAsync(payment.Key, none))!.State);
        Assert.Equal(PaymentWork.Of(first, site.Now).Single().Key, Assert.Single(await Outbox.GetOfAsync(payment.Key, none)).Key);
    }

    [Fact]
    public async Task A_rolled_back_scope_leaves_neither_change_nor_work()
    {
        var payment = await AddedAsync();
        using (site.Scopes.CreateCoreScope())
            Assert.True(await Payments.TrySaveAsync(payment.Observe(Report(payment, Authorized(payment)), rules).Result, none));

        Assert.Equal(payment, await Payments.GetAsync(payment.Key, none));
        Assert.Empty(await Outbox.GetOfAsync(payment.Key, none));
    }

    [Fact]
    public async Task Reports_that_come_at_once_are_all_known_in_the_end()
    {
        var payment = await AddedAsync();
        PaymentLedger ledger = new(Payments, rules);

        await TestSite.AtOnceAsync(8, number => ledger.ObserveAsync(
            Report(payment, Enumerable.Range(0, number + 1).Select(id => new PaymentOperation(id, PaymentOperationKind.Other, Money.Zero, PaymentVerdict.Approved)).ToArray()), none));

        Assert.Equal(8, (await Payments.GetAsync(payment.Key, none))!.Operations.Count);
    }

    [Fact]
    public async Task Payments_for_something_come_oldest_first()
    {
        PaymentSubject subject = new(PaymentSubjectKind.Membership, Guid.NewGuid());
        var second = await AddedAsync(subject, minutes: 2);
        var first = await AddedAsync(subject, minutes: 1);
        await AddedAsync(subject with { Kind = PaymentSubjectKind.Agreement });

        Assert.Equal([first, second], await Payments.GetOfAsync(subject, none));
    }

    [Fact]
    public async Task Open_payments_come_in_batches_until_their_end_is_known()
    {
        List<Payment> all = [];
        for (var minute = 0; minute < 5; minute++)
            all.Add(await AddedAsync(minutes: minute / 2));
        var open = all.OrderBy(payment => payment.CreatedAt).ThenBy(payment => payment.Key).ToList();
        var paid = open[1];
        await SaveAsync(paid.Observe(Report(paid, Authorized(paid), Captured(paid)), rules).Result);
        open.Remove(paid);

        List<Payment> found = [];
        while (await Payments.GetOpenAsync(site.Now.AddMinutes(2), found.LastOrDefault(), 2, none) is { Count: > 0 } batch)
            found.AddRange(batch);

        Assert.Equal(open.Where(payment => payment.CreatedAt < site.Now.AddMinutes(2)), found);
    }

    [Fact]
    public async Task Open_payments_are_found_by_their_index()
    {
        using SqlStatements statements = new();
        await Payments.GetOpenAsync(site.Now, null, 10, none);

        var plan = site.Rows($"EXPLAIN QUERY PLAN {statements.All.Single().Replace("@createdBefore", "''", StringComparison.Ordinal).Replace("@p", "10", StringComparison.Ordinal)}");
        Assert.Contains("IX_headspacePayment_isOpen", string.Join('\n', plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_counts_as_drawn_from_when_that_was_first_stored()
    {
        var payment = await AddedAsync();
        var captured = payment.Observe(Report(payment, Authorized(payment), Captured(payment)), rules).Result;
        site.Time.Advance(TimeSpan.FromHours(1));
        await SaveAsync(captured);
        var drawn = site.Scalar("SELECT capturedAt FROM headspacePayment");
        site.Time.Advance(TimeSpan.FromHours(1));
        await SaveAsync(captured.After with { Version = 1 } is { } stored ? stored.Observe(Report(payment, Refunded(payment)), rules).Result : null!);

        Assert.Equal("2026-11-22 10:00:00", drawn);
        Assert.Equal(drawn, site.Scalar("SELECT capturedAt FROM headspacePayment"));
    }

    public void Dispose() => site.Dispose();

    private static PaymentOperation Authorized(Payment payment) => new(1, PaymentOperationKind.Authorize, payment.Amount, PaymentVerdict.Approved, "20000", "Godkendt");

    private static PaymentOperation Captured(Payment payment) => new(2, PaymentOperationKind.Capture, payment.Amount, PaymentVerdict.Approved);

    private static PaymentOperation Refunded(Payment payment) => new(3, PaymentOperationKind.Refund, payment.Amount, PaymentVerdict.Approved);

    private static GatewayPayment Report(Payment payment, params PaymentOperation[] operations) => new("4711", payment.OrderId.Value, "DKK", false, operations);

    private async Task SaveAsync(PaymentChange change) => Assert.True(await Payments.TrySaveAsync(change, none));

    private async Task<Payment> AddedAsync(PaymentSubject? subject = null, int minutes = 0)
    {
        var key = Guid.NewGuid();
        Payment payment = new()
        {
            Key = key,
            OrderId = OrderId.ForPayment(key),
            Amount = Money.FromKroner(250),
            Subject = subject ?? new PaymentSubject(PaymentSubjectKind.Donation, key),
            CreatedAt = site.Now.AddMinutes(minutes),
        };
        await Payments.AddAsync(payment, none);
        return payment;
    }
}
