using Headspace.Cms.Contracts.Outbox;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Forms.Entries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Headspace.ManagementApi.Forms.Records;

/// <summary>What staff do with what people sent.</summary>
internal static class RecordChangeEndpoints
{
    private const int LongestNote = 4_000;

    public static void Map(RouteGroupBuilder api)
    {
        var records = api.MapGroup("/form/{formId:guid}/record").RequireAuthorization(StaffSections.SectionAccessForms);
        records.MapPost("/actions/approve", ApproveAsync);
        records.MapPost("/actions/reject", RejectAsync);
        records.MapPost("/actions/quarantine", QuarantineAsync);
        records.MapPost("/actions/release", ReleaseAsync);
        records.MapPost("/actions/delete", DeleteAsync);
        records.MapPut("/{id:guid}", EditAsync);
        records.MapPost("/{id:guid}/note", NoteAsync);
        records.MapPost("/{id:guid}/answer/{fieldId:guid}/open", OpenAsync);
        records.MapPost("/{id:guid}/work/{workId:guid}/retry", RetryAsync);
    }

    private static Task<object> ApproveAsync(Guid formId, Body<RecordsRequestModel> body, Actor actor, RecordMover mover, CancellationToken cancellationToken) =>
        mover.MoveAsync(formId, body.Value, FormEntryState.Approved, actor, cancellationToken);

    private static Task<object> RejectAsync(Guid formId, Body<RecordsRequestModel> body, Actor actor, RecordMover mover, CancellationToken cancellationToken) =>
        mover.MoveAsync(formId, body.Value, FormEntryState.Rejected, actor, cancellationToken);

    private static Task<object> QuarantineAsync(Guid formId, Body<RecordsRequestModel> body, Actor actor, RecordMover mover, CancellationToken cancellationToken) =>
        mover.MoveAsync(formId, body.Value, FormEntryState.Quarantined, actor, cancellationToken);

    private static Task<object> ReleaseAsync(Guid formId, Body<RecordsRequestModel> body, Actor actor, RecordMover mover, CancellationToken cancellationToken) =>
        mover.MoveAsync(formId, body.Value, FormEntryState.Submitted, actor, cancellationToken);

    private static async Task<object> DeleteAsync(Guid formId, Body<RecordsRequestModel> body, Actor actor, EntryRemover remover, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.DeleteEntries, formId))
        {
            return Problem.Forbidden();
        }

        if (body.Value.Ids is not { Count: > 0 } ids)
        {
            return Problem.Of(RecordProblem.NothingChosen);
        }

        var removed = await remover.RemoveAsync(new EntryQuery(formId) { Keys = [.. ids.Distinct()] }, actor.Key, "Valgt i listen", cancellationToken);
        return new RecordsResponseModel(removed, ids.Distinct().Count() - removed);
    }

    private static async Task<object> EditAsync(
        Guid formId, Guid id, Body<RecordEditModel> body, Actor actor, IFormEntryRepository entries, IEntryHistory history, IUserService users, EntryEditor editor,
        RecordModelsOf models, Headspace.Forms.Definitions.Storage.IFormDefinitionStore forms, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.EditEntries, formId))
        {
            return Problem.Forbidden();
        }

        if (await entries.GetAsync(id, cancellationToken) is not { } entry || entry.FormId != formId || (await forms.GetAsync(cancellationToken)).Find(formId) is not { } form)
        {
            return Problem.NotFound();
        }

        if (body.Value.Answers.Keys.Any(models.HiddenFields(form, actor).Contains))
        {
            return Problem.Forbidden();
        }

        var result = await editor.EditAsync(id, body.Value.Version, body.Value.Answers, actor.Key, cancellationToken);
        return result.Status switch
        {
            EntryEditStatus.Success => await models.RecordAsync(form, result.Entry!, actor, cancellationToken),
            EntryEditStatus.Stale when result.Entry is { } stored => await StaleAsync(stored, history, users, cancellationToken),
            EntryEditStatus.Stale => Problem.NotFound(),
            EntryEditStatus.Invalid => Problem.Of(result.Status, result.Errors.ToDictionary(error => $"$.answers['{error.Key}']", error => new[] { error.Value })),
            _ => Problem.Of(result.Status),
        };
    }

    private static async Task<Problem> StaleAsync(FormEntry stored, IEntryHistory history, IUserService users, CancellationToken cancellationToken)
    {
        var by = (await history.GetAsync(stored.Key, cancellationToken)).LastOrDefault(happened => happened.Kind is EntryEventKind.Edited or EntryEventKind.StateChanged)?.By;
        return Problem.Stale(by is { } key ? (await users.GetAsync(key))?.Name : null, stored.UpdatedAt.UtcDateTime);
    }

    private static async Task<object> NoteAsync(
        Guid formId, Guid id, Body<RecordNoteModel> body, Actor actor, IFormEntryRepository entries, IEntryHistory history, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.EditEntries, formId))
        {
            return Problem.Forbidden();
        }

        if (body.Value.Text?.Trim() is not { Length: > 0 and <= LongestNote } text)
        {
            return Problem.Of(RecordProblem.NoteMissing);
        }

        if (await entries.GetAsync(id, cancellationToken) is not { } entry || entry.FormId != formId)
        {
            return Problem.NotFound();
        }

        await history.AddAsync([new EntryEvent(Guid.NewGuid(), id, time.GetUtcNow(), actor.Key, EntryEventKind.Note, text)], cancellationToken);
        return Answer.Done;
    }

    // It is written down before it is read.
    private static async Task<object> OpenAsync(
        Guid formId, Guid id, Guid fieldId, Actor actor, IFormEntryRepository entries, IEntryHistory history, IAnswerSealer sealer, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.ViewEntries, formId) || !actor.SeesSensitiveData())
        {
            return Problem.Forbidden();
        }

        if (await entries.GetAsync(id, cancellationToken) is not { } entry || entry.FormId != formId || entry.Values.FirstOrDefault(value => value.FieldId == fieldId) is not { } answer)
        {
            return Problem.NotFound();
        }

        if (answer.Value is not SealedAnswer closed)
        {
            return Problem.Of(RecordProblem.CannotBeOpened);
        }

        await history.AddAsync([new EntryEvent(Guid.NewGuid(), id, time.GetUtcNow(), actor.Key, EntryEventKind.Unsealed, answer.Alias)], cancellationToken);
        return sealer.Open(id, closed) is { } text ? new RecordUnsealedModel(text) : Problem.Of(RecordProblem.CannotBeOpened);
    }

    private static async Task<object> RetryAsync(
        Guid formId, Guid id, Guid workId, Actor actor, IFormEntryRepository entries, IOutbox outbox, IEntryHistory history, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.EditEntries, formId))
        {
            return Problem.Forbidden();
        }

        if (await entries.GetAsync(id, cancellationToken) is not { } entry || entry.FormId != formId || (await outbox.GetOfAsync(id, cancellationToken)).All(message => message.Key != workId))
        {
            return Problem.NotFound();
        }

        if (!await outbox.RetryAsync(workId, time.GetUtcNow(), cancellationToken))
        {
            return Problem.Of(RecordProblem.WorkCannotBeRetried);
        }

        await history.AddAsync([new EntryEvent(Guid.NewGuid(), id, time.GetUtcNow(), actor.Key, EntryEventKind.Retried, null)], cancellationToken);
        return Answer.Done;
    }
}
