using Headspace.Core.Payments;

namespace Headspace.Core.Memberships;

/// <summary>
/// Someone's support as a member. Where it stands follows from what was paid and the day, so no job has to run for it to be
/// right. All days are days in Denmark.
/// </summary>
public sealed record Membership
{
    /// <summary>How long payment is waited for after the paid time: on this day it lapses.</summary>
    public const int LapsesAfterDays = 45;

    private const int RenewalDays = 30;

    // From the end of the paid time: the days on which a reminder is right, so that none is sent when it no longer is.
    private static readonly (MembershipReminder Reminder, int From, int To)[] reminderDays =
    [
        (MembershipReminder.MonthBefore, -RenewalDays, -8),
        (MembershipReminder.WeekBefore, -7, 0),
        (MembershipReminder.WeekAfter, 7, 20),
        (MembershipReminder.ThreeWeeksAfter, 21, LapsesAfterDays - 1),
    ];

    /// <summary>Our key.</summary>
    public required Guid Key { get; init; }

    /// <summary>Who is a member.</summary>
    public required Guid SupporterKey { get; init; }

    /// <summary>What kind of member.</summary>
    public required MembershipType Type { get; init; }

    /// <summary>Dues for a year.</summary>
    public required Money Price { get; init; }

    /// <summary>The agreement that it is renewed by; null when each year is paid by itself.</summary>
    public Guid? AgreementKey { get; init; }

    /// <summary>The site that it was sent from, such as <c>https://headspace.dk</c>, for links in mails.</summary>
    public string Origin { get; init; } = string.Empty;

    /// <summary>The day on which it was sent in; null for a draft.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>What was paid, in the order of paying.</summary>
    public IReadOnlyList<MembershipPayment> Payments { get; init; } = [];

    /// <summary>What the member was reminded of.</summary>
    public IReadOnlyList<SentReminder> Reminders { get; init; } = [];

    /// <summary>The day on which the member left; null when not.</summary>
    public DateOnly? ResignedOn { get; init; }

    /// <summary>The day on which the data were erased; null when not.</summary>
    public DateOnly? ErasedOn { get; init; }

    /// <summary>Counts the times it was stored.</summary>
    public int Version { get; init; }

    /// <summary>The last day that is paid for; null when nothing is.</summary>
    public DateOnly? PaidTo => Payments.Where(payment => !payment.IsRefunded).Select(payment => (DateOnly?)payment.Period.To).Max();

    /// <summary>Where it stands on a day.</summary>
    public MembershipState StateOn(DateOnly today) => this switch
    {
        { ErasedOn: not null } => MembershipState.Erased,
        { ResignedOn: not null } => MembershipState.Resigned,
        { SubmittedOn: null } => MembershipState.Draft,
        { PaidTo: null } => MembershipState.AwaitingPayment,
        { PaidTo: { } end } => DaysAfter(end, today) switch
        {
            < -RenewalDays => MembershipState.Active,
            <= 0 => MembershipState.RenewalDue,
            < LapsesAfterDays => MembershipState.Overdue,
            _ => MembershipState.Lapsed,
        },
    };

    /// <summary>Takes in a payment of dues. The same payment again changes nothing.</summary>
    public Membership Pay(Guid paymentKey, Money amount, DateOnly paidOn, MembershipSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Payments.Any(payment => payment.PaymentKey == paymentKey)
            ? this
            : this with { Payments = [.. Payments, new MembershipPayment(paymentKey, amount, paidOn, MembershipPeriod.Next(settings.Renewal, paidOn, PaidTo, settings.NextYearFromMonth))] };
    }

    /// <summary>A payment was given back in full; it covers and counts for nothing.</summary>
    public Membership Refund(Guid paymentKey) =>
        this with { Payments = [.. Payments.Select(payment => payment.PaymentKey == paymentKey ? payment with { IsRefunded = true } : payment)] };

    /// <summary>
    /// What the member is to be told on a day; null when nothing. Of reminders that were missed only the one that is still
    /// right is sent, each once for every end of paid time.
    /// </summary>
    public MembershipReminder? ReminderDueOn(DateOnly today)
    {
        if (PaidTo is not { } end || StateOn(today) is not (MembershipState.RenewalDue or MembershipState.Overdue))
        {
            return null;
        }

        var day = DaysAfter(end, today);
        foreach (var (reminder, from, to) in reminderDays)
        {
            if (from <= day && day <= to)
            {
                return Reminders.Any(sent => sent.Reminder == reminder && sent.PaidTo == end) ? null : reminder;
            }
        }

        return null;
    }

    /// <summary>Notes that a reminder was sent.</summary>
    public Membership Reminded(MembershipReminder reminder, DateOnly today) =>
        PaidTo is { } end ? this with { Reminders = [.. Reminders, new SentReminder(reminder, end, today)] } : this;

    /// <summary>The member leaves. The first time counts.</summary>
    public Membership Resign(DateOnly today) => ResignedOn is null ? this with { ResignedOn = today } : this;

    /// <summary>The data were erased. The first time counts.</summary>
    public Membership Erase(DateOnly today) => ErasedOn is null ? this with { ErasedOn = today } : this;

    /// <summary>What was paid within a calendar year and not given back.</summary>
    public Money PaidIn(int year) =>
        Money.Sum(Payments.Where(payment => !payment.IsRefunded && payment.PaidOn.Year == year).Select(payment => payment.Amount));

    private static int DaysAfter(DateOnly end, DateOnly today) => today.DayNumber - end.DayNumber;
}
