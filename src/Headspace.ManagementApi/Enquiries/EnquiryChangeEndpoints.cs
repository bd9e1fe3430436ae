using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Core.Enquiries;
using Headspace.Forms.Denmark;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Headspace.ManagementApi.Enquiries;

/// <summary>What staff do with the cases of municipalities.</summary>
internal static class EnquiryChangeEndpoints
{
    private const string Path = "headspace/enquiry";
    private const int LongestText = 10_000;
    private const int MostPeople = 50;

    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/enquiry").RequireAuthorization(StaffSections.SectionAccessMunicipalities);
        cases.MapPost("", CreateAsync);
        cases.MapPut("/{id:guid}/state", MoveAsync);
        cases.MapPut("/{id:guid}/owner", AssignAsync);
        cases.MapPut("/{id:guid}/next-action", PlanAsync);
        cases.MapPut("/{id:guid}/people", PeopleAsync);
        cases.MapPost("/{id:guid}/note", NoteAsync);
        cases.MapPost("/{id:guid}/mail", MailAsync);
        cases.MapPost("/{id:guid}/centre-page", CentrePageAsync);
    }

    private static async Task<object> CreateAsync(Body<EnquiryRequestModel> body, Actor actor, IEnquiryRepository enquiries, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!actor.MayEditEnquiries())
        {
            return Problem.Forbidden();
        }

        var wanted = body.Value;
        if (wanted.MunicipalityCode is not { } code || Municipalities.Find(code) is null)
        {
            return Problem.Of(EnquiryProblem.UnknownMunicipality, new Dictionary<string, string[]> { ["$.municipalityCode"] = ["Vælg en kommune."] });
        }

        if (wanted.Contact is not { } contact || Person(contact) is not { } person)
        {
            return Problem.Of(EnquiryProblem.InvalidPerson);
        }

        var opened = new Enquiry { Key = Guid.NewGuid(), MunicipalityCode = code, Contact = person, ReceivedAt = time.GetUtcNow() }.Assign(actor.Key, actor.Key, time);
        if (wanted.Note is { Length: > LongestText })
        {
            return Problem.Of(EnquiryProblem.TooLong);
        }

        opened = string.IsNullOrWhiteSpace(wanted.Note) ? opened : opened.Note(actor.Key, wanted.Note, time).Result!;
        await enquiries.AddAsync(opened, cancellationToken);
        return Answer.Created(Path, opened.Key);
    }

    private static Task<object> MoveAsync(Guid id, Body<EnquiryMoveModel> body, Actor actor, EnquiryDesk desk, TimeProvider time, CancellationToken cancellationToken)
    {
        var (version, to, reason, parkedUntil, duplicateOf) = body.Value;
        return desk.ChangeAsync(
            id, version, actor, async enquiry => duplicateOf is { } original && to == EnquiryState.Duplicate && !await desk.ExistsAsync(original, cancellationToken)
                ? EnquiryChange.Of(Problem.Of(EnquiryOperationStatus.OriginalMissing))
                : EnquiryChange.Of(enquiry.Move(new EnquiryMove(to, actor.Key, reason, parkedUntil, duplicateOf), time)), cancellationToken);
    }

    private static Task<object> AssignAsync(
        Guid id, Body<EnquiryOwnerModel> body, Actor actor, EnquiryDesk desk, EnquiryStaff staff, TimeProvider time, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            id, body.Value.Version, actor, enquiry => body.Value.Owner is { } owner && staff.All().All(user => user.Id != owner)
                ? EnquiryChange.Of(Problem.Of(EnquiryProblem.UnknownOwner))
                : EnquiryChange.Of(enquiry.Assign(actor.Key, body.Value.Owner, time)), cancellationToken);

    private static Task<object> PlanAsync(Guid id, Body<EnquiryPlanModel> body, Actor actor, EnquiryDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            id, body.Value.Version, actor, enquiry => body.Value.NextAction?.Text.Length > LongestText
                ? EnquiryChange.Of(Problem.Of(EnquiryProblem.TooLong))
                : EnquiryChange.Of(enquiry.Plan(actor.Key, body.Value.NextAction is { } action ? new EnquiryAction(action.Text, action.On) : null, time)), cancellationToken);

    private static Task<object> PeopleAsync(Guid id, Body<EnquiryPeopleModel> body, Actor actor, EnquiryDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            id, body.Value.Version, actor, enquiry =>
            {
                var people = (body.Value.People ?? []).Select(Person).ToList();
                return people switch
                {
                    { Count: > MostPeople } => EnquiryChange.Of(Problem.Of(EnquiryProblem.TooManyPeople)),
                    _ when people.Contains(null) => EnquiryChange.Of(Problem.Of(EnquiryProblem.InvalidPerson)),
                    _ => EnquiryChange.Of(enquiry.Know(actor.Key, [.. people.OfType<EnquiryContact>()], time)),
                };
            }, cancellationToken);

    private static Task<object> NoteAsync(Guid id, Body<EnquiryNoteModel> body, Actor actor, EnquiryDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        desk.AddAsync(
            id, actor, enquiry => body.Value.Text is { Length: > LongestText }
                ? EnquiryChange.Of(Problem.Of(EnquiryProblem.TooLong))
                : EnquiryChange.Of(enquiry.Note(actor.Key, body.Value.Text ?? string.Empty, time)), cancellationToken);

    private static Task<object> MailAsync(Guid id, Body<EnquiryLetterModel> body, Actor actor, EnquiryDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        desk.AddAsync(
            id, actor, enquiry =>
            {
                var (to, subject, text) = body.Value;
                if (EmailAddress.Normalize(to ?? string.Empty) is not { } address || string.IsNullOrWhiteSpace(subject) || string.IsNullOrWhiteSpace(text))
                {
                    return EnquiryChange.Of(Problem.Of(EnquiryProblem.InvalidMail));
                }

                if (text.Length > LongestText)
                {
                    return EnquiryChange.Of(Problem.Of(EnquiryProblem.TooLong));
                }

                var mail = new EnquiryMail(Guid.NewGuid(), address, subject.Trim(), text.Trim());
                return EnquiryChange.Of(enquiry.Write(actor.Key, mail, time), EnquiryMails.Of(enquiry.Key, mail, time.GetUtcNow()));
            }, cancellationToken);

    private static Task<object> CentrePageAsync(Guid id, Actor actor, EnquiryDesk desk, ICentrePages pages, TimeProvider time, CancellationToken cancellationToken) =>
        desk.AddAsync(
            id, actor, async enquiry =>
            {
                if (!enquiry.IsSigned)
                {
                    return EnquiryChange.Of(Problem.Of(CentrePageStatus.NotSigned));
                }

                if (enquiry.CentreKey is { } there && await pages.ExistsAsync(there, cancellationToken))
                {
                    return EnquiryChange.Of(Problem.Of(CentrePageStatus.AlreadyThere));
                }

                var made = await pages.CreateDraftAsync(enquiry.MunicipalityCode, actor.Key, cancellationToken);
                return made.Success ? EnquiryChange.Of(enquiry.GotPage(actor.Key, made.Result, time)) : EnquiryChange.Of(Problem.Of(made.Status));
            }, cancellationToken);

    private static EnquiryContact? Person(EnquiryContact person) =>
        string.IsNullOrWhiteSpace(person.Name) || EmailAddress.Normalize(person.Email ?? string.Empty) is not { } email
            ? null
            : new EnquiryContact(person.Name.Trim(), email, Told(person.Phone), Told(person.Title), Told(person.Department));

    private static string? Told(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
