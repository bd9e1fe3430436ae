using FsCheck;
using FsCheck.Fluent;
using Headspace.Core.Agreements;
using Headspace.Core.Payments;

namespace Headspace.Core.Tests.Agreements;

/// <summary>Years of an agreement, with days on which nobody looked and cards that refuse.</summary>
public sealed class AgreementProperties
{
    private enum Happening
    {
        Nothing,
        Look,
        Draw,
        Refuse,
        NewCard,
        PauseAndResume,
    }

    private static Arbitrary<(int First, bool Monthly, (int Days, Happening What)[] Days)> Lives => (
        from first in Gen.Choose(new DateOnly(2026, 1, 1).DayNumber, new DateOnly(2028, 12, 31).DayNumber)
        from monthly in Gen.Elements(true, true, false)
        from days in (
            from days in Gen.Choose(0, 40)
            from what in Gen.Frequency((1, Gen.Constant(Happening.Nothing)), (6, Gen.Constant(Happening.Look)), (5, Gen.Constant(Happening.Draw)), (3, Gen.Constant(Happening.Refuse)), (1, Gen.Constant(Happening.NewCard)), (1, Gen.Constant(Happening.PauseAndResume)))
            select (days, what)).ArrayOf(80)
        select (first, monthly, days)).ToArbitrary();

    [Fact]
    public void No_date_of_the_plan_is_ever_drawn_twice_and_no_number_used_twice() => Prop
        .ForAll(Lives, life =>
        {
            var (sent, drawn) = Live(life.First, life.Monthly, life.Days);
            return sent.DistinctBy(charge => charge.OrderId).Count() == sent.Count
                && drawn.DistinctBy(charge => charge.Charge.DueOn).Count() == drawn.Count;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Never_more_is_drawn_than_the_plan_has_dates_by_then() => Prop
        .ForAll(Lives, life =>
        {
            ChargePlan plan = new(life.Monthly ? ChargeInterval.Monthly : ChargeInterval.Yearly, DateOnly.FromDayNumber(life.First));
            var (_, drawn) = Live(life.First, life.Monthly, life.Days);
            return drawn.Select((charge, index) => plan.DateAt(index) <= charge.On).All(right => right);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static (List<AgreementCharge> Sent, List<(AgreementCharge Charge, DateOnly On)> Drawn) Live(int first, bool monthly, (int Days, Happening What)[] days)
    {
        var today = DateOnly.FromDayNumber(first);
        var agreement = new Agreement
        {
            Key = Guid.Parse("6a33de5e-9c3f-4b6e-a5f4-3a0c0e8f0002"),
            Amount = Money.FromKroner(100),
            Plan = new ChargePlan(monthly ? ChargeInterval.Monthly : ChargeInterval.Yearly, today),
        }.Activate("9", null, today).Result!;
        List<AgreementCharge> sent = [];
        List<(AgreementCharge, DateOnly)> drawn = [];
        foreach (var (passed, what) in days)
        {
            today = today.AddDays(passed);
            var next = what switch
            {
                Happening.Look => agreement.BeginCharge(today),
                Happening.Draw when agreement.Charge is { } charge => agreement.Succeed(charge.OrderId, today),
                Happening.Refuse when agreement.Charge is { } charge => agreement.Fail(charge.OrderId, today),
                Happening.NewCard => agreement.RenewCard(null, today),
                Happening.PauseAndResume => agreement.Pause().Result!.Resume(today),
                _ => default,
            };
            if (!next.Success)
            {
                continue;
            }

            if (what == Happening.Look)
            {
                sent.Add(next.Result!.Charge!);
            }
            else if (what == Happening.Draw)
            {
                drawn.Add((agreement.Charge!, today));
            }

            agreement = next.Result!;
        }

        return (sent, drawn);
    }
}
