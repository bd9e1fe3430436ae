using FsCheck;
using FsCheck.Fluent;
using Headspace.Core.Enquiries;
using Headspace.Core.OpeningHours;
using Headspace.Tests.Shared;

namespace Headspace.Core.Tests.Enquiries;

public sealed class EnquiryTests
{
    private static readonly Guid anne = Guid.NewGuid();

    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private static readonly Enquiry received = new()
    {
        Key = Guid.NewGuid(),
        MunicipalityCode = "0326",
        ReceivedAt = new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void A_case_goes_all_the_way_and_the_log_tells_who_when_and_why()
    {
        var enquiry = Move(received, new EnquiryMove(EnquiryState.Acknowledged, null));
        Assert.Null(enquiry.AnsweredAt);
        for (var state = EnquiryState.Qualified; state <= EnquiryState.Open; state++)
        {
            time.Advance(TimeSpan.FromDays(20));
            enquiry = Move(enquiry, new EnquiryMove(state, anne, $" {state} "));
        }

        Assert.Equal(EnquiryState.Open, enquiry.State);
        Assert.Empty(enquiry.Next);
        Assert.Equal(10, enquiry.Log.Count);
        Assert.Equal(new EnquiryLogEntry(time.GetUtcNow(), anne, EnquiryState.OpeningSoon, EnquiryState.Open, "Open"), enquiry.Log[^1]);
        Assert.Equal(new DateTimeOffset(2026, 12, 13, 9, 0, 0, TimeSpan.Zero), enquiry.AnsweredAt);
    }

    [Theory]
    [InlineData(EnquiryState.New, EnquiryState.Meeting, true)]
    [InlineData(EnquiryState.New, EnquiryState.AgreementSigned, false)]
    [InlineData(EnquiryState.Meeting, EnquiryState.AgreementDraft, true)]
    [InlineData(EnquiryState.AgreementSigned, EnquiryState.Recruiting, false)]
    [InlineData(EnquiryState.AgreementSigned, EnquiryState.AgreementDraft, false)]
    [InlineData(EnquiryState.AgreementSigned, EnquiryState.Duplicate, false)]
    [InlineData(EnquiryState.Meeting, EnquiryState.New, false)]
    [InlineData(EnquiryState.InPoliticalProcess, EnquiryState.Meeting, true)]
    [InlineData(EnquiryState.OpeningSoon, EnquiryState.Premises, true)]
    [InlineData(EnquiryState.Open, EnquiryState.Declined, false)]
    public void Steps_follow_each_other_as_in_life(EnquiryState from, EnquiryState to, bool allowed) =>
        Assert.Equal(allowed, (received with { State = from, Step = from }).Next.Contains(to));

    [Fact]
    public void What_is_put_aside_goes_on_where_it_stood()
    {
        var meeting = received with { State = EnquiryState.Meeting, Step = EnquiryState.Meeting };
        var parked = Move(meeting, new EnquiryMove(EnquiryState.Parked, anne, "Valg", ParkedUntil: new DateOnly(2027, 3, 1)));

        Assert.Equal([EnquiryState.Meeting, EnquiryState.Declined, EnquiryState.Duplicate], parked.Next);
        Assert.False(parked.IsToBeTakenUp(new DateOnly(2027, 2, 28)));
        Assert.True(parked.IsToBeTakenUp(new DateOnly(2027, 3, 1)));
        var declined = Move(parked, new EnquiryMove(EnquiryState.Declined, anne, "Budgettet"));
        Assert.Equal((EnquiryState.Meeting, null), (Move(declined, new EnquiryMove(EnquiryState.Meeting, anne)).State, declined.ParkedUntil));
    }

    [Fact]
    public void What_a_move_needs_is_asked_for()
    {
        var draft = received with { State = EnquiryState.AgreementDraft, Step = EnquiryState.AgreementDraft };

        Assert.Equal(EnquiryOperationStatus.NotAllowed, draft.Move(new EnquiryMove(EnquiryState.New, anne), time).Status);
        Assert.Equal(EnquiryOperationStatus.ReasonMissing, draft.Move(new EnquiryMove(EnquiryState.Meeting, anne, " "), time).Status);
        Assert.Equal(EnquiryOperationStatus.ReasonMissing, draft.Move(new EnquiryMove(EnquiryState.Declined, anne), time).Status);
        Assert.Equal(EnquiryOperationStatus.DateMissing, draft.Move(new EnquiryMove(EnquiryState.Parked, anne, "Valg"), time).Status);
        Assert.Equal(EnquiryOperationStatus.DateMissing, draft.Move(new EnquiryMove(EnquiryState.Parked, anne, "Valg", new DateOnly(2026, 11, 23)), time).Status);
        Assert.Equal(EnquiryOperationStatus.OriginalMissing, draft.Move(new EnquiryMove(EnquiryState.Duplicate, anne), time).Status);
        Assert.Equal(EnquiryOperationStatus.OriginalMissing, draft.Move(new EnquiryMove(EnquiryState.Duplicate, anne, DuplicateOf: draft.Key), time).Status);
        Assert.Equal(EnquiryOperationStatus.ReasonMissing, draft.Note(anne, "", time).Status);
        Assert.Equal("Ringet op", draft.Note(anne, "Ringet op ", time).Result!.Log.Single().Reason);
        Assert.Equal(EnquiryOperationStatus.ReasonMissing, draft.Plan(anne, new EnquiryAction(" ", new DateOnly(2027, 1, 1)), time).Status);
    }

    [Fact]
    public void What_is_done_with_a_case_stands_in_its_log()
    {
        var given = received.Assign(anne, anne, time);
        Assert.Same(given, given.Assign(anne, anne, time));
        var planned = given.Plan(anne, new EnquiryAction(" Ring til Åse ", new DateOnly(2026, 12, 1)), time).Result!;
        Assert.Equal(new EnquiryAction("Ring til Åse", new DateOnly(2026, 12, 1)), planned.NextAction);
        var done = planned.Plan(anne, null, time).Result!;
        Assert.Null(done.NextAction);
        Assert.Null(done.AnsweredAt);
        var written = done.Write(anne, new EnquiryMail(Guid.NewGuid(), "aase@kalundborg.dk", "Tak", "Vi ringer."), time);
        Assert.Equal(time.GetUtcNow(), written.AnsweredAt);

        Assert.Equal(
            [(EnquiryLogKind.Assigned, null), (EnquiryLogKind.Planned, "Ring til Åse"), (EnquiryLogKind.Planned, "Ring til Åse"), (EnquiryLogKind.Mail, null)],
            written.Log.Select(line => (line.Kind, line.Reason)));
        Assert.All(written.Log, line => Assert.Equal((EnquiryState.New, EnquiryState.New, anne), (line.From, line.To, line.By)));
    }

    [Fact]
    public void There_will_be_a_centre_once_the_agreement_is_signed()
    {
        Assert.False((received with { Step = EnquiryState.AgreementDraft, State = EnquiryState.AgreementDraft }).IsSigned);
        Assert.True((received with { Step = EnquiryState.Premises, State = EnquiryState.Premises }).IsSigned);
        Assert.False((received with { Step = EnquiryState.Premises, State = EnquiryState.Declined }).IsSigned);
    }

    [Theory]
    [InlineData("2026-11-18T10:00Z", "2026-11-20")] // Wednesday
    [InlineData("2026-11-20T16:00Z", "2026-11-24")] // Friday afternoon
    [InlineData("2026-11-21T12:00Z", "2026-11-24")] // Saturday
    [InlineData("2026-11-22T22:59Z", "2026-11-24")] // Sunday, late
    [InlineData("2026-11-22T23:00Z", "2026-11-25")] // Monday in Denmark already
    [InlineData("2026-04-01T10:00Z", "2026-04-08")] // before Easter
    [InlineData("2026-12-23T10:00Z", "2026-12-28")] // 24 December is no public holiday
    [InlineData("2023-05-04T10:00Z", "2023-05-09")] // store bededag on the 5th
    [InlineData("2024-04-25T10:00Z", "2024-04-29")] // no store bededag on the 26th
    public void A_person_answers_within_two_working_days(string receivedAt, string day)
    {
        var enquiry = received with { ReceivedAt = DateTimeOffset.Parse(receivedAt, System.Globalization.CultureInfo.InvariantCulture) };

        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), enquiry.AnswerBy(WorkingDays.OfDenmark));
    }

    [Fact]
    public void An_office_may_close_on_more_days() => Assert.Equal(
        new DateOnly(2026, 12, 29),
        new WorkingDays(new HashSet<DateOnly> { new(2026, 12, 24) }).After(new DateOnly(2026, 12, 23), 2));

    [Fact]
    public void An_answer_is_late_from_the_day_after_and_stays_late()
    {
        Assert.False(received.IsLate(WorkingDays.OfDenmark, new DateTimeOffset(2026, 11, 24, 22, 59, 0, TimeSpan.Zero)));
        Assert.True(received.IsLate(WorkingDays.OfDenmark, new DateTimeOffset(2026, 11, 24, 23, 0, 0, TimeSpan.Zero)));

        var inTime = Move(received, new EnquiryMove(EnquiryState.Qualified, anne));
        Assert.False(inTime.IsLate(WorkingDays.OfDenmark, time.GetUtcNow().AddYears(1)));
        time.Advance(TimeSpan.FromDays(3));
        Assert.True(Move(received, new EnquiryMove(EnquiryState.Qualified, anne)).IsLate(WorkingDays.OfDenmark, time.GetUtcNow()));
        Assert.False((received with { State = EnquiryState.Duplicate }).IsLate(WorkingDays.OfDenmark, time.GetUtcNow()));
    }

    [Fact]
    public void Whatever_is_tried_the_log_is_the_way_that_was_gone() => Prop
        .ForAll(Gen.Elements(Enum.GetValues<EnquiryState>()).ArrayOf(40).ToArbitrary(), wishes =>
        {
            var enquiry = received;
            foreach (var wish in wishes)
            {
                enquiry = enquiry.Move(new EnquiryMove(wish, anne, "Fordi", new DateOnly(2030, 1, 1), Guid.NewGuid()), time).Result!;
            }

            var way = enquiry.Log;
            return way.Zip(way.Skip(1)).All(pair => pair.First.To == pair.Second.From)
                && (way.Count == 0 || (way[0].From == EnquiryState.New && way[^1].To == enquiry.State))
                && !EnquirySteps.IsBeside(enquiry.Step)
                && (EnquirySteps.IsBeside(enquiry.State) || enquiry.Step == enquiry.State);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private Enquiry Move(Enquiry enquiry, EnquiryMove move)
    {
        var moved = enquiry.Move(move, time);
        Assert.Equal(EnquiryOperationStatus.Success, moved.Status);
        return moved.Result!;
    }
}
