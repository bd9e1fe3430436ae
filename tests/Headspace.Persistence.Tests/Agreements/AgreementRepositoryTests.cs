using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Agreements;
using Headspace.Core.Payments;
using Headspace.Persistence.Tests.Hosting;

namespace Headspace.Persistence.Tests.Agreements;

public sealed class AgreementRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;
    private static readonly DateOnly today = new(2026, 11, 22);

    private readonly TestSite site = new();

    private IAgreementRepository Agreements => site.Get<IAgreementRepository>();

    private IOutbox Outbox => site.Get<IOutbox>();

    [Fact]
    public async Task An_agreement_comes_back_by_key_and_by_order_as_it_was_stored()
    {
        var agreement = New() with
        {
            State = AgreementState.Charging,
            SubscriptionId = "99",
            Confirmation = 7,
            CardValidTo = new DateOnly(2029, 2, 28),
            NextChargeOn = new DateOnly(2026, 12, 31),
            FirstAttemptOn = today,
        };
        agreement = agreement with { Charge = new AgreementCharge(OrderId.ForCharge(agreement.Key, today, 2), today, 2, Money.FromKroner(75)) };

        await Agreements.AddAsync(agreement, none);
        await Agreements.AddAsync(agreement with { Amount = Money.FromKroner(1) }, none);

        Assert.Equal(agreement, await Agreements.GetAsync(agreement.Key, none));
        Assert.Equal(agreement, await Agreements.FindAsync(agreement.OrderId, none));
        Assert.Null(await Agreements.GetAsync(Guid.NewGuid(), none));
    }

    [Fact]
    public async Task What_is_due_or_under_way_comes_by_key_in_batches()
    {
        Agreement[] expected =
        [
            New() with { State = AgreementState.Active, NextChargeOn = today },
            New() with { State = AgreementState.Failing, NextChargeOn = today.AddDays(-3) },
            New() with { State = AgreementState.Charging },
        ];
        Agreement[] others =
        [
            New(),
            New() with { State = AgreementState.Active, NextChargeOn = today.AddDays(1) },
            New() with { State = AgreementState.Paused, NextChargeOn = today },
            New() with { State = AgreementState.Cancelled },
        ];
        foreach (var agreement in expected.Concat(others))
            await Agreements.AddAsync(agreement, none);

        List<Agreement> found = [];
        while (await Agreements.GetToChargeAsync(today, found.LastOrDefault()?.Key, 2, none) is { Count: > 0 } batch)
            found.AddRange(batch);

        Assert.Equal(expected.OrderBy(agreement => agreement.Key), found);
    }

    [Fact]
    public async Task An_attempt_is_stored_with_its_payment_once()
    {
        var agreement = New() with { State = AgreementState.Active, SubscriptionId = "99", NextChargeOn = today };
        await Agreements.AddAsync(agreement, none);
        var begun = agreement.BeginCharge(today).Result!;
        var payment = PaymentOf(begun);

        Assert.True(await Agreements.TrySaveAsync(begun, payment, none));
        Assert.False(await Agreements.TrySaveAsync(begun, PaymentOf(begun) with { Key = Guid.NewGuid() }, none));
        Assert.True(await Agreements.TrySaveAsync(begun with { Version = 1 }, payment, none));

        Assert.Equal(payment, Assert.Single(await site.Get<IPaymentRepository>().GetOfAsync(payment.Subject!, none)));
        Assert.Equal(2, (await Agreements.GetAsync(agreement.Key, none))!.Version);
        Assert.Empty(await Outbox.GetOfAsync(agreement.Key, none));
    }

    [Fact]
    public async Task Another_state_is_stored_with_the_work_that_follows()
    {
        var agreement = New();
        await Agreements.AddAsync(agreement, none);
        var active = agreement.Activate("99", null, today).Result!;

        Assert.True(await Agreements.TrySaveAsync(active, null, none));
        Assert.False(await Agreements.TrySaveAsync(agreement.Cancel(), null, none));

        Assert.Equal(AgreementWork.Of(agreement, active, site.Now), await Outbox.GetOfAsync(agreement.Key, none));
        Assert.Equal(AgreementState.Active, (await Agreements.GetAsync(agreement.Key, none))!.State);
    }

    [Fact]
    public async Task Many_who_charge_at_once_begin_one_attempt()
    {
        var agreement = New() with { State = AgreementState.Active, SubscriptionId = "99", NextChargeOn = today };
        await Agreements.AddAsync(agreement, none);
        var begun = agreement.BeginCharge(today).Result!;

        var stored = await TestSite.AtOnceAsync(8, _ => Agreements.TrySaveAsync(begun, PaymentOf(begun), none));

        Assert.Single(stored, saved => saved);
        Assert.Equal(1L, site.Scalar("SELECT COUNT(*) FROM headspacePayment"));
    }

    public void Dispose() => site.Dispose();

    private static Agreement New()
    {
        var key = Guid.NewGuid();
        return new Agreement
        {
            Key = key,
            Subject = new PaymentSubject(PaymentSubjectKind.Donation, key),
            Amount = Money.FromKroner(100),
            Plan = new ChargePlan(ChargeInterval.Yearly, new DateOnly(2024, 2, 29)),
        };
    }

    private Payment PaymentOf(Agreement agreement) => new()
    {
        Key = Guid.NewGuid(),
        OrderId = agreement.Charge!.OrderId,
        Amount = agreement.Charge.Amount,
        CreatedAt = site.Now,
        Subject = new PaymentSubject(PaymentSubjectKind.Agreement, agreement.Key),
    };
}
