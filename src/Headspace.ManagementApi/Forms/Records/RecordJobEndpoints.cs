using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Headspace.ManagementApi.Forms.Records;

/// <summary>What is done with many entries: files of them, and their removal. Both go on when nobody looks.</summary>
internal static class RecordJobEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var records = api.MapGroup("/form/{formId:guid}/record").RequireAuthorization(StaffSections.SectionAccessForms);
        records.MapPost("/job/csv", CsvAsync);
        records.MapPost("/job/excel", ExcelAsync);
        records.MapPost("/job/removal", RemoveAsync);
        records.MapGet("/job/{id:guid}", GetAsync);
        records.MapGet("/job/{id:guid}/file", FileAsync);
    }

    private static Task<object> CsvAsync(
        Guid formId, RecordQuery query, Actor actor, IFormDefinitionStore forms, EntryJobs jobs, RecordModelsOf models, CancellationToken cancellationToken) =>
        StartAsync(EntryJobKind.Csv, FormPermission.ViewEntries, formId, query, actor, forms, jobs, models, cancellationToken);

    private static Task<object> ExcelAsync(
        Guid formId, RecordQuery query, Actor actor, IFormDefinitionStore forms, EntryJobs jobs, RecordModelsOf models, CancellationToken cancellationToken) =>
        StartAsync(EntryJobKind.Excel, FormPermission.ViewEntries, formId, query, actor, forms, jobs, models, cancellationToken);

    private static Task<object> RemoveAsync(
        Guid formId, RecordQuery query, Actor actor, IFormDefinitionStore forms, EntryJobs jobs, RecordModelsOf models, CancellationToken cancellationToken) =>
        StartAsync(EntryJobKind.Removal, FormPermission.DeleteEntries, formId, query, actor, forms, jobs, models, cancellationToken);

    private static async Task<object> StartAsync(
        EntryJobKind kind, string permission, Guid formId, RecordQuery query, Actor actor, IFormDefinitionStore forms, EntryJobs jobs, RecordModelsOf models,
        CancellationToken cancellationToken)
    {
        if ((await forms.GetAsync(cancellationToken)).Find(formId) is not { } form)
        {
            return Problem.NotFound();
        }

        var hidden = models.HiddenFields(form, actor);
        if (!actor.May(FormPermission.ViewEntries, formId) || !actor.May(permission, formId) || query.Wanted.Answers.Any(answer => hidden.Contains(answer.FieldId)))
        {
            return Problem.Forbidden();
        }

        return Model(await jobs.StartAsync(kind, query.Wanted with { FormId = formId, HiddenFields = hidden }, actor.Key, cancellationToken));
    }

    private static async Task<object> GetAsync(Guid formId, Guid id, Actor actor, EntryJobs jobs, CancellationToken cancellationToken) =>
        await jobs.FindAsync(id, actor.Key, cancellationToken) is { } job && job.Query.FormId == formId ? Model(job) : Problem.NotFound();

    // Who may no longer see the entries does not get a file of them that was made before.
    private static async Task<object> FileAsync(
        Guid formId, Guid id, Actor actor, IFormDefinitionStore forms, EntryJobs jobs, RecordModelsOf models, TimeProvider time, HttpContext context)
    {
        if ((await forms.GetAsync(context.RequestAborted)).Find(formId) is not { } form)
        {
            return Problem.NotFound();
        }

        if (!actor.May(FormPermission.ViewEntries, formId))
        {
            return Problem.Forbidden();
        }

        if (await jobs.FindAsync(id, actor.Key, context.RequestAborted) is not { } job || job.Query.FormId != formId || jobs.Open(job) is not { } file)
        {
            return Problem.NotFound();
        }

        if (models.HiddenFields(form, actor).Except(job.Query.HiddenFields).Any())
        {
            await file.DisposeAsync();
            return Problem.Forbidden();
        }

        context.Response.Headers.CacheControl = "private, no-store";
        var (type, extension) = job.Kind == EntryJobKind.Excel ? ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") : ("text/csv; charset=utf-8", "csv");
        return Results.File(file, type, $"{form.Alias}-{time.GetUtcNow():yyyy-MM-dd}.{extension}");
    }

    private static RecordJobModel Model(EntryJob job) => new(job.Key, job.Kind, job.Total, job.Count, job.IsDone);
}
