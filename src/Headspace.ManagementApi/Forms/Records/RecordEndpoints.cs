using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;
using Headspace.Forms.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Headspace.ManagementApi.Forms.Records;

/// <summary>What people sent.</summary>
internal static class RecordEndpoints
{
    private const int MostRemovals = 100;

    public static void Map(RouteGroupBuilder api)
    {
        var records = api.MapGroup("/form/{formId:guid}/record").RequireAuthorization(StaffSections.SectionAccessForms);
        records.MapGet("", ListAsync);
        records.MapGet("/metadata", MetadataAsync);
        records.MapGet("/removal", RemovalsAsync);
        records.MapGet("/{id:guid}", GetAsync);
        records.MapGet("/{id:guid}/file/{name}", FileAsync);
    }

    private static async Task<object> ListAsync(
        Guid formId, Page page, RecordQuery query, Actor actor, IFormDefinitionStore forms, IFormEntryRepository entries, RecordModelsOf models, CancellationToken cancellationToken)
    {
        if (await FindAsync(forms, formId, cancellationToken) is not { } form)
        {
            return Problem.NotFound();
        }

        if (!actor.May(FormPermission.ViewEntries, formId) || query.Wanted.Answers.Any(answer => models.HiddenFields(form, actor).Contains(answer.FieldId)))
        {
            return Problem.Forbidden();
        }

        var wanted = query.Wanted with { FormId = formId, HiddenFields = models.HiddenFields(form, actor) };
        return await models.PageAsync(form, await entries.FindAsync(wanted, query.Order, page.Skip, page.Take, cancellationToken), actor, cancellationToken);
    }

    private static async Task<object> MetadataAsync(Guid formId, Actor actor, IFormDefinitionStore forms, IFormEntryRepository entries, CancellationToken cancellationToken)
    {
        if (await FindAsync(forms, formId, cancellationToken) is not { } form)
        {
            return Problem.NotFound();
        }

        if (!actor.May(FormPermission.ViewEntries, formId))
        {
            return Problem.Forbidden();
        }

        var states = (await entries.CountByStateAsync(cancellationToken)).Where(count => count.Key.FormId == formId).ToDictionary(count => count.Key.State, count => count.Value);
        var last = (await entries.FindAsync(new EntryQuery(formId), EntryOrder.NewestFirst, 0, 1, cancellationToken)).Entries;
        return new RecordMetadataModel(states.Values.Sum(), states, last.Count == 0 ? null : last[0].CreatedAt.UtcDateTime, RecordModelsOf.Rights(form, actor));
    }

    private static async Task<object> RemovalsAsync(Guid formId, Actor actor, IFormDefinitionStore forms, IEntryHistory history, RecordModelsOf models, CancellationToken cancellationToken)
    {
        if (await FindAsync(forms, formId, cancellationToken) is null)
        {
            return Problem.NotFound();
        }

        return actor.May(FormPermission.ViewEntries, formId)
            ? await models.RemovalsAsync(await history.GetRemovalsAsync(formId, MostRemovals, cancellationToken))
            : Problem.Forbidden();
    }

    private static async Task<object> GetAsync(
        Guid formId, Guid id, Actor actor, IFormDefinitionStore forms, IFormEntryRepository entries, RecordModelsOf models, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.ViewEntries, formId))
        {
            return Problem.Forbidden();
        }

        return await FindAsync(forms, formId, cancellationToken) is { } form && await entries.GetAsync(id, cancellationToken) is { } entry && entry.FormId == formId
            ? await models.RecordAsync(form, entry, actor, cancellationToken)
            : Problem.NotFound();
    }

    // It comes as a file to be saved: whatever a stranger sent is never shown as a page of ours.
    private static async Task<object> FileAsync(
        Guid formId, Guid id, string name, Actor actor, IFormDefinitionStore forms, IFormEntryRepository entries, IFormFileStorage files, RecordModelsOf models, HttpContext context)
    {
        if (!actor.May(FormPermission.ViewEntries, formId))
        {
            return Problem.Forbidden();
        }

        if (await FindAsync(forms, formId, context.RequestAborted) is not { } form || await entries.GetAsync(id, context.RequestAborted) is not { } entry || entry.FormId != formId)
        {
            return Problem.NotFound();
        }

        var hidden = models.HiddenFields(form, actor);
        var file = entry.Values.Where(value => !hidden.Contains(value.FieldId)).Select(value => value.Value).OfType<StoredFilesValue>()
            .SelectMany(value => value.Files).FirstOrDefault(file => file.StoredName == name);
        if (file is null || files.Open(id, file.StoredName) is not { } content)
        {
            return Problem.NotFound();
        }

        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(content, "application/octet-stream", file.Name);
    }

    private static async ValueTask<FormDefinition?> FindAsync(IFormDefinitionStore forms, Guid id, CancellationToken cancellationToken) =>
        (await forms.GetAsync(cancellationToken)).Find(id);
}
