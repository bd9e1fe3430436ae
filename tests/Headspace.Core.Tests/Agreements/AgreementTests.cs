using Headspace.Core.Agreements;
using Headspace.Core.Payments;

namespace Headspace.Core.Tests.Agreements;

public sealed class AgreementTests
{
    private static readonly DateOnly due = new(2026, 11, 30);

    private static readonly Agreement created = new()
    {
        Key = Guid.Parse("6a33de5e-9c3f-4b6e-a5f4-3a0c0e8f0001"),
        Amount = Money.FromKroner(100),
        Plan = new ChargePlan(ChargeInterval.Monthly, due),
    };

    private static Agreement Active => created.Activate("9", null, due.AddDays(-8)).Result!;

    [Fact]
    public void It_is_charged_on_its_date_and_not_before()
    {
        Assert.Equal(AgreementOperationStatus.NotDue, Active.BeginCharge(due.AddDays(-1)).Status);

        var charging = Active.BeginCharge(due).Result!;

        Assert.Equal(AgreementState.Charging, charging.State);
        Assert.Equal(new AgreementCharge(OrderId.ForCharge(created.Key, due, 1), due, 1, created.Amount), charging.Charge);
        var charged = charging.Succeed(charging.Charge!.OrderId, due).Result!;
        Assert.Equal((AgreementState.Active, new DateOnly(2026, 12, 30)), (charged.State, charged.NextChargeOn!.Value));
    }

    [Fact]
    public void While_the_end_of_an_attempt_is_unknown_nothing_else_begins()
    {
        var charging = Active.BeginCharge(due).Result!;

        Assert.Equal(AgreementOperationStatus.WrongState, charging.BeginCharge(due.AddMonths(3)).Status);
        Assert.False(charging.IsDueOn(due.AddMonths(3)));
    }

    [Fact]
    public void Days_that_nobody_looked_are_caught_up_once()
    {
        var late = new DateOnly(2027, 2, 3);
        var charging = Active.BeginCharge(late).Result!;

        Assert.Equal(due, charging.Charge!.DueOn);
        var charged = charging.Succeed(charging.Charge.OrderId, late).Result!;
        Assert.Equal(new DateOnly(2027, 2, 28), charged.NextChargeOn);
        Assert.False(charged.IsDueOn(late));
    }

    [Fact]
    public void A_refusal_is_tried_again_after_3_7_and_14_days_and_then_it_rests()
    {
        var agreement = Active;
        List<int> days = [];
        while (agreement.State != AgreementState.Paused)
        {
            var today = agreement.NextChargeOn!.Value;
            days.Add(today.DayNumber - due.DayNumber);
            var charging = agreement.BeginCharge(today).Result!;
            Assert.Equal(days.Count, charging.Charge!.Attempt);
            agreement = charging.Fail(charging.Charge.OrderId, today).Result!;
        }

        Assert.Equal([0, 3, 7, 14], days);
        Assert.Equal(new DateOnly(2027, 1, 30), agreement.Resume(new DateOnly(2027, 1, 2)).Result!.NextChargeOn);
    }

    [Fact]
    public void New_attempts_that_nobody_made_are_caught_up_once()
    {
        var failing = Fail(Active, due);
        var again = Fail(failing, due.AddDays(9));

        Assert.Equal(due.AddDays(14), again.NextChargeOn);
        Assert.Equal(2, again.Charge!.Attempt);
    }

    [Fact]
    public void An_attempt_that_succeeds_late_goes_back_to_the_plan()
    {
        var failing = Fail(Active, due);
        var charging = failing.BeginCharge(due.AddDays(3)).Result!;

        Assert.Equal(new DateOnly(2026, 12, 30), charging.Succeed(charging.Charge!.OrderId, due.AddDays(3)).Result!.NextChargeOn);
    }

    [Fact]
    public void The_answer_to_an_attempt_that_has_ended_changes_nothing()
    {
        var first = Active.BeginCharge(due).Result!;
        var second = Fail(Active, due).BeginCharge(due.AddDays(3)).Result!;

        Assert.Equal(AgreementOperationStatus.OtherAttempt, second.Fail(first.Charge!.OrderId, due.AddDays(3)).Status);
        Assert.Equal(AgreementOperationStatus.OtherAttempt, second.Succeed(first.Charge.OrderId, due.AddDays(3)).Status);
        Assert.Equal(AgreementOperationStatus.WrongState, Fail(Active, due).Fail(first.Charge.OrderId, due).Status);
    }

    [Fact]
    public void A_card_that_is_no_longer_valid_is_not_tried_and_another_one_is_charged_at_once()
    {
        var old = Active.RenewCard(new DateOnly(2026, 10, 31), due.AddDays(-9)).Result!;

        var expired = old.BeginCharge(due).Result!;
        Assert.Equal(AgreementState.CardExpired, expired.State);
        Assert.Null(expired.Charge);

        var renewed = expired.RenewCard(new DateOnly(2030, 1, 31), due.AddDays(5)).Result!;
        Assert.True(renewed.IsDueOn(due.AddDays(5)));
    }

    [Fact]
    public void Another_card_lets_a_refused_charge_be_tried_at_once_under_a_new_number()
    {
        var failing = Fail(Active, due);
        var renewed = failing.RenewCard(null, due.AddDays(1)).Result!;
        var charging = renewed.BeginCharge(due.AddDays(1)).Result!;

        Assert.Equal((due, 2), (charging.Charge!.DueOn, charging.Charge.Attempt));
        Assert.Equal(due.AddDays(3), charging.Fail(charging.Charge.OrderId, due.AddDays(1)).Result!.NextChargeOn);
    }

    [Fact]
    public void A_rest_skips_the_dates_within_it()
    {
        var resting = Active.Pause().Result!;

        Assert.False(resting.IsDueOn(due.AddYears(1)));
        Assert.Equal(new DateOnly(2027, 5, 30), resting.Resume(new DateOnly(2027, 5, 1)).Result!.NextChargeOn);
    }

    [Fact]
    public void What_has_ended_stays_ended()
    {
        var ended = Active.Cancel();

        Assert.Equal(ended, ended.Cancel());
        Assert.False(ended.IsDueOn(due));
        Assert.All(
            [ended.Activate("1", null, due), ended.BeginCharge(due), ended.Pause(), ended.Resume(due), ended.RenewCard(null, due), ended.ChangeAmount(Money.FromKroner(1))],
            attempt => Assert.Equal(AgreementOperationStatus.WrongState, attempt.Status));
    }

    [Fact]
    public void Another_amount_holds_from_the_next_attempt_on()
    {
        var charging = Active.BeginCharge(due).Result!;
        var changed = charging.ChangeAmount(Money.FromKroner(200)).Result!;

        Assert.Equal(Money.FromKroner(100), changed.Charge!.Amount);
        Assert.Equal(Money.FromKroner(200), changed.Amount);
        Assert.Equal(AgreementOperationStatus.InvalidAmount, charging.ChangeAmount(Money.Zero).Status);
    }

    [Fact]
    public void A_plan_that_began_before_it_was_confirmed_is_charged_on_confirming() =>
        Assert.Equal(due.AddDays(2), created.Activate("9", null, due.AddDays(2)).Result!.NextChargeOn);

    private static Agreement Fail(Agreement agreement, DateOnly today)
    {
        var charging = agreement.BeginCharge(today).Result!;
        return charging.Fail(charging.Charge!.OrderId, today).Result!;
    }
}
