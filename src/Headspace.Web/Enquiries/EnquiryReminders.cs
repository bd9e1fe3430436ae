using System.Globalization;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Enquiries;
using Headspace.Core.OpeningHours;
using Headspace.Forms.Denmark;
using Headspace.Forms.Mail;

namespace Headspace.Web.Enquiries;

/// <summary>What waits in the cases of municipalities: an answer, what was agreed to be next, a day on which a parked one is taken up.</summary>
internal sealed class EnquiryReminders(IEnquiryRepository enquiries, TimeProvider time)
{
    private static readonly CultureInfo danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>What waits today, by the key of who has the case; <see cref="Guid.Empty"/> for cases that nobody has.</summary>
    public async Task<IReadOnlyList<IGrouping<Guid, LetterFact>>> GetAsync(CancellationToken cancellationToken)
    {
        var today = DanishTime.Today(time);
        var due = (await enquiries.GetDueAsync(today, cancellationToken)).Select(enquiry => (enquiry, What(enquiry, today)));
        var unanswered = (await enquiries.GetOpenAsync(cancellationToken))
            .Where(enquiry => enquiry.AnsweredAt is null && enquiry.AnswerBy(WorkingDays.OfDenmark) <= today)
            .Select(enquiry => (enquiry, $"Skal have svar senest {Day(enquiry.AnswerBy(WorkingDays.OfDenmark))}"));
        return
        [
            .. unanswered.Concat(due).GroupBy(
                found => found.enquiry.Owner ?? Guid.Empty,
                found => new LetterFact(Municipalities.Find(found.enquiry.MunicipalityCode)?.Name ?? found.enquiry.MunicipalityCode, found.Item2)),
        ];
    }

    private static string What(Enquiry enquiry, DateOnly today) =>
        enquiry.NextAction is { } action && action.On <= today ? $"{action.Text} ({Day(action.On)})" : "Skal tages op igen";

    private static string Day(DateOnly day) => day.ToString("d. MMMM", danish);
}
