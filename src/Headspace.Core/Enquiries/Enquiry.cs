using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.OpeningHours;
using Umbraco.Cms.Core;

namespace Headspace.Core.Enquiries;

/// <summary>A case that a municipality's enquiry opened: where it stands, who has it, and everything that happened to it.</summary>
public sealed record Enquiry
{
    /// <summary>A person answers within so many working days.</summary>
    public const int AnsweredWithinDays = 2;

    /// <summary>Our key.</summary>
    public required Guid Key { get; init; }

    /// <summary>Code of the municipality, four digits.</summary>
    public required string MunicipalityCode { get; init; }

    /// <summary>The entry that opened it.</summary>
    public Guid? EntryKey { get; init; }

    /// <summary>Who asked; null once erased.</summary>
    public EnquiryContact? Contact { get; init; }

    /// <summary>Who else works on it at the municipality.</summary>
    public IReadOnlyList<EnquiryContact> People { get; init; } = [];

    /// <summary>When it came in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public EnquiryState State { get; init; }

    /// <summary>Of a case beside the steps, the step that it stood at; else the same as <see cref="State"/>.</summary>
    public EnquiryState Step { get; init; }

    /// <summary>Who has it; null when nobody.</summary>
    public Guid? Owner { get; init; }

    /// <summary>The day on which a parked case is taken up again; null when it is not parked.</summary>
    public DateOnly? ParkedUntil { get; init; }

    /// <summary>The case that it is the same as; null when it is none.</summary>
    public Guid? DuplicateOf { get; init; }

    /// <summary>When a person first answered; null while nobody has. The automatic mail is no answer.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What is to be done next; null when nothing is agreed.</summary>
    public EnquiryAction? NextAction { get; init; }

    /// <summary>The page of the centre that came of it; null while there is none.</summary>
    public Guid? CentreKey { get; init; }

    /// <summary>What happened, in its order.</summary>
    public IReadOnlyList<EnquiryLogEntry> Log { get; init; } = [];

    /// <summary>Counts the times it was stored.</summary>
    public int Version { get; init; }

    /// <summary>The states that it may be moved to.</summary>
    public IReadOnlyList<EnquiryState> Next => EnquirySteps.From(State, Step);

    /// <summary>Moves it, and writes who, when and why into the log.</summary>
    public Attempt<Enquiry, EnquiryOperationStatus> Move(EnquiryMove move, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(time);
        if (Check(move, DanishTime.Today(time)) is var status and not EnquiryOperationStatus.Success)
        {
            return Attempt.FailWithStatus(status, this);
        }

        var now = time.GetUtcNow();
        return Attempt.SucceedWithStatus(EnquiryOperationStatus.Success, this with
        {
            State = move.To,
            Step = EnquirySteps.IsBeside(move.To) ? Step : move.To,
            ParkedUntil = move.To == EnquiryState.Parked ? move.ParkedUntil : null,
            DuplicateOf = move.To == EnquiryState.Duplicate ? move.DuplicateOf : null,
            AnsweredAt = AnsweredAt ?? (move.By is null || move.To == EnquiryState.Acknowledged ? null : now),
            Log = [.. Log, new EnquiryLogEntry(now, move.By, State, move.To, Trimmed(move.Reason))],
        });
    }

    /// <summary>Writes a note into the log.</summary>
    public Attempt<Enquiry, EnquiryOperationStatus> Note(Guid by, string text, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Trimmed(text) is { } note
            ? Attempt.SucceedWithStatus(EnquiryOperationStatus.Success, With(new EnquiryLogEntry(time.GetUtcNow(), by, State, State, note) { Kind = EnquiryLogKind.Note }))
            : Attempt.FailWithStatus(EnquiryOperationStatus.ReasonMissing, this);
    }

    /// <summary>Writes down that a mail is sent. It is an answer: whoever asked hears from a person.</summary>
    public Enquiry Write(Guid by, EnquiryMail mail, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        return With(new EnquiryLogEntry(now, by, State, State, null) { Kind = EnquiryLogKind.Mail, Mail = mail }) with { AnsweredAt = AnsweredAt ?? now };
    }

    /// <summary>Gives it to someone, or to nobody.</summary>
    public Enquiry Assign(Guid by, Guid? owner, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return owner == Owner ? this : With(new EnquiryLogEntry(time.GetUtcNow(), by, State, State, null) { Kind = EnquiryLogKind.Assigned, Owner = owner }) with { Owner = owner };
    }

    /// <summary>Agrees what is to be done next, or that nothing is: then what was agreed is done.</summary>
    public Attempt<Enquiry, EnquiryOperationStatus> Plan(Guid by, EnquiryAction? action, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (action is not null && Trimmed(action.Text) is null)
        {
            return Attempt.FailWithStatus(EnquiryOperationStatus.ReasonMissing, this);
        }

        var done = NextAction is { } before && action is null ? before.Text : null;
        var line = new EnquiryLogEntry(time.GetUtcNow(), by, State, State, action?.Text.Trim() ?? done) { Kind = EnquiryLogKind.Planned };
        return Attempt.SucceedWithStatus(EnquiryOperationStatus.Success, With(line) with { NextAction = action is null ? null : action with { Text = action.Text.Trim() } });
    }

    /// <summary>Sets who else works on it at the municipality.</summary>
    public Enquiry Know(Guid by, IReadOnlyList<EnquiryContact> people, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return With(new EnquiryLogEntry(time.GetUtcNow(), by, State, State, string.Join(", ", people.Select(person => person.Name))) { Kind = EnquiryLogKind.People }) with { People = people };
    }

    /// <summary>Writes down the page of the centre that came of it.</summary>
    public Enquiry GotPage(Guid by, Guid page, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return With(new EnquiryLogEntry(time.GetUtcNow(), by, State, State, null) { Kind = EnquiryLogKind.CentrePage }) with { CentreKey = page };
    }

    /// <summary>
    /// The last day for an answer: the second working day after the one on which it came in. What comes in on a day off counts
    /// as if it came before the next working day.
    /// </summary>
    public DateOnly AnswerBy(WorkingDays days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return days.After(DanishTime.DayOf(ReceivedAt), AnsweredWithinDays);
    }

    /// <summary>Whether the answer is late, or came late. One that was closed without an answer is not.</summary>
    public bool IsLate(WorkingDays days, DateTimeOffset now) =>
        (AnsweredAt is not null || !EnquirySteps.IsClosed(State))
        && DanishTime.DayOf(AnsweredAt ?? now) > AnswerBy(days);

    /// <summary>Whether a parked case is to be taken up again.</summary>
    public bool IsToBeTakenUp(DateOnly today) => State == EnquiryState.Parked && ParkedUntil <= today;

    /// <summary>Whether the agreement is signed, so that there will be a centre.</summary>
    public bool IsSigned => Step >= EnquiryState.AgreementSigned && !EnquirySteps.IsBeside(State);

    private Enquiry With(EnquiryLogEntry line) => this with { Log = [.. Log, line] };

    private EnquiryOperationStatus Check(EnquiryMove move, DateOnly today)
    {
        if (!Next.Contains(move.To))
        {
            return EnquiryOperationStatus.NotAllowed;
        }

        var goesBack = !EnquirySteps.IsBeside(State) && !EnquirySteps.IsBeside(move.To) && move.To < State;
        if ((goesBack || move.To is EnquiryState.Parked or EnquiryState.Declined) && Trimmed(move.Reason) is null)
        {
            return EnquiryOperationStatus.ReasonMissing;
        }

        return move.To switch
        {
            EnquiryState.Parked when !(move.ParkedUntil > today) => EnquiryOperationStatus.DateMissing,
            EnquiryState.Duplicate when move.DuplicateOf is null || move.DuplicateOf == Key => EnquiryOperationStatus.OriginalMissing,
            _ => EnquiryOperationStatus.Success,
        };
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
