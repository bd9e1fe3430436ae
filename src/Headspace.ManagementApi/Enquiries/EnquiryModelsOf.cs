using Headspace.Cms.Contracts.Calendar;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Core.Enquiries;
using Headspace.Core.OpeningHours;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Denmark;
using Headspace.Forms.Entries;
using Umbraco.Cms.Core.Services;

namespace Headspace.ManagementApi.Enquiries;

/// <summary>Makes cases into what staff see of them.</summary>
internal sealed class EnquiryModelsOf(
    IEnquiryRepository enquiries,
    IFormEntryRepository entries,
    IFormDefinitionStore forms,
    EntryAnswers answers,
    IOutbox outbox,
    ICentrePages centres,
    IUserService users,
    TimeProvider time)
{
    private const string GoneUser = "En bruger, der er væk";

    public async Task<IReadOnlyList<EnquiryRowModel>> RowsAsync(IReadOnlyList<Enquiry> cases)
    {
        var names = await NamesAsync(cases.Select(enquiry => enquiry.Owner));
        return [.. cases.Select(enquiry => Row(enquiry, names))];
    }

    public async Task<EnquiryModel> CaseAsync(Enquiry enquiry, Actor actor, CancellationToken cancellationToken)
    {
        var others = (await enquiries.GetOfMunicipalityAsync(enquiry.MunicipalityCode, cancellationToken)).Where(other => other.Key != enquiry.Key).ToList();
        var names = await NamesAsync(
            [enquiry.Owner, .. others.Select(other => other.Owner), .. enquiry.Log.Select(line => line.By), .. enquiry.Log.Select(line => line.Owner)]);
        var sent = (await outbox.GetOfAsync(enquiry.Key, cancellationToken)).ToDictionary(message => message.Key);
        var page = enquiry.CentreKey is { } key && await centres.ExistsAsync(key, cancellationToken) ? enquiry.CentreKey : null;
        var canEdit = actor.MayEditEnquiries();
        return new EnquiryModel
        {
            Case = Row(enquiry, names),
            Contact = enquiry.Contact,
            People = enquiry.People,
            Answers = await AnswersAsync(enquiry, cancellationToken),
            Log = [.. enquiry.Log.Select(line => Line(line, names, sent))],
            DuplicateOf = enquiry.DuplicateOf,
            Others = [.. others.Select(other => Row(other, names))],
            CentrePage = page,
            CanMakeCentrePage = canEdit && enquiry.IsSigned && page is null,
            CanEdit = canEdit,
        };
    }

    /// <summary>The names of users by their keys.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid?> keys)
    {
        Guid[] wanted = [.. keys.OfType<Guid>().Distinct()];
        return wanted.Length == 0 ? new Dictionary<Guid, string>() : (await users.GetAsync(wanted)).ToDictionary(user => user.Key, user => user.Name ?? user.Username);
    }

    private EnquiryRowModel Row(Enquiry enquiry, IReadOnlyDictionary<Guid, string> names)
    {
        var today = DanishTime.Today(time);
        return new EnquiryRowModel
        {
            Id = enquiry.Key,
            Municipality = Municipality(enquiry.MunicipalityCode, today),
            State = enquiry.State,
            Owner = enquiry.Owner is { } owner ? new EnquiryUserModel(owner, names.GetValueOrDefault(owner, GoneUser)) : null,
            Contact = enquiry.Contact?.Name,
            Received = enquiry.ReceivedAt.UtcDateTime,
            Answered = enquiry.AnsweredAt?.UtcDateTime,
            AnswerBy = enquiry.AnswerBy(WorkingDays.OfDenmark),
            IsLate = enquiry.IsLate(WorkingDays.OfDenmark, time.GetUtcNow()),
            NextAction = enquiry.NextAction is { } action ? new EnquiryActionModel(action.Text, action.On) : null,
            ParkedUntil = enquiry.ParkedUntil,
            IsDue = !EnquirySteps.IsClosed(enquiry.State) && (enquiry.NextAction?.On <= today || enquiry.IsToBeTakenUp(today)),
            Next = enquiry.Next,
            Version = enquiry.Version,
        };
    }

    private static EnquiryMunicipalityModel Municipality(string code, DateOnly today) => Municipalities.Find(code) is { } municipality
        ? new EnquiryMunicipalityModel(code, municipality.Name, municipality.RegionOn(today))
        : new EnquiryMunicipalityModel(code, code, null);

    // Sensitive answers have no place in a case.
    private async Task<IReadOnlyList<EnquiryAnswerModel>> AnswersAsync(Enquiry enquiry, CancellationToken cancellationToken)
    {
        if (enquiry.EntryKey is not { } key || await entries.GetAsync(key, cancellationToken) is not { } entry
            || (await forms.GetAsync(cancellationToken)).Find(entry.FormId) is not { } form)
        {
            return [];
        }

        return
        [
            .. (await answers.GetAsync(form, entry, cancellationToken))
                .Where(answer => answer.Text.Length > 0 && !answer.Field.ContainsSensitiveData)
                .Select(answer => new EnquiryAnswerModel(answer.Field.Caption, answer.Text)),
        ];
    }

    private static EnquiryLogModel Line(EnquiryLogEntry line, IReadOnlyDictionary<Guid, string> names, Dictionary<Guid, OutboxMessage> sent) => new(
        line.At.UtcDateTime,
        line.By is { } by ? names.GetValueOrDefault(by, GoneUser) : null,
        line.Kind,
        line.From,
        line.To,
        line.Reason,
        line.Owner is { } owner ? names.GetValueOrDefault(owner, GoneUser) : null,
        line.Mail is { } mail ? new EnquiryMailModel(mail.To, mail.Subject, mail.Text, sent.GetValueOrDefault(mail.Key)?.State, sent.GetValueOrDefault(mail.Key)?.Note) : null);
}
