using System.Text.Json;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Design;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Headspace.ManagementApi.Forms.Designs;

/// <summary>Forms as they are designed.</summary>
internal static class FormEndpoints
{
    private const string Path = HeadspaceManagementApiBuilderExtensions.FormsPrefix + "/form";

    public static void Map(RouteGroupBuilder api)
    {
        var forms = api.MapGroup("/form").RequireAuthorization(StaffSections.SectionAccessForms);
        forms.MapGet("/{id:guid}", GetAsync);
        forms.MapPost("", CreateAsync);
        forms.MapPut("/{id:guid}", UpdateAsync);
        forms.MapDelete("/{id:guid}", DeleteAsync);
        forms.MapPost("/{id:guid}/copy", CopyAsync);
        forms.MapPut("/{id:guid}/move", MoveAsync);
        forms.MapGet("/{id:guid}/export", ExportAsync);
        forms.MapPost("/import", ImportAsync);
    }

    private static async Task<object> GetAsync(Guid id, Actor actor, IFormDefinitionStore forms, CancellationToken cancellationToken)
    {
        if (!actor.MaySee(id))
        {
            return Problem.Forbidden();
        }

        return (await forms.GetAsync(cancellationToken)).Find(id) is { } form ? Model(form, actor) : Problem.NotFound();
    }

    private static async Task<object> CreateAsync(Body<FormRequestModel> body, Actor actor, FormDesigner designer, CancellationToken cancellationToken)
    {
        if (!actor.MayCreateForms())
        {
            return Problem.Forbidden();
        }

        if (Read(body.Value.Form) is not { } form)
        {
            return Problem.Of(FormProblem.Unreadable);
        }

        if (HasWorkflows(form) && !actor.May(FormPermission.ManageWorkflows, form.Id))
        {
            return Problem.Forbidden();
        }

        return Created(await designer.CreateAsync(WithIds(form), actor.Key, cancellationToken));
    }

    private static async Task<object> UpdateAsync(
        Guid id, Body<FormRequestModel> body, Actor actor, IFormDefinitionStore forms, FormDesigner designer, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.Manage, id))
        {
            return Problem.Forbidden();
        }

        if (Read(body.Value.Form) is not { } form || form.Id != id)
        {
            return Problem.Of(FormProblem.Unreadable);
        }

        // What is done with people's answers is a right of its own.
        if (!actor.May(FormPermission.ManageWorkflows, id) && (await forms.GetAsync(cancellationToken)).Find(id) is { } stored && !SameWorkflows(stored, form))
        {
            return Problem.Forbidden();
        }

        var result = await designer.SaveAsync(form, body.Value.Tag, actor.Key, cancellationToken);
        return result is { Status: FormDesignStatus.Success, Form: { } saved } ? Model(saved, actor) : FormProblems.Of(result);
    }

    private static async Task<object> DeleteAsync(Guid id, Actor actor, FormDesigner designer, CancellationToken cancellationToken) =>
        actor.May(FormPermission.Manage, id) ? Problem.Unless(await designer.DeleteAsync(id, cancellationToken), FormDesignStatus.Success) : Problem.Forbidden();

    private static async Task<object> CopyAsync(Guid id, Body<FormCopyModel> body, Actor actor, FormDesigner designer, CancellationToken cancellationToken)
    {
        if (!actor.MayCreateForms() || !actor.May(FormPermission.Manage, id) || (body.Value.WithWorkflows && !actor.May(FormPermission.ManageWorkflows, id)))
        {
            return Problem.Forbidden();
        }

        return string.IsNullOrWhiteSpace(body.Value.Name)
            ? Problem.Of(FormDesignStatus.InvalidName)
            : Created(await designer.CopyAsync(id, body.Value.Name.Trim(), body.Value.FolderId, body.Value.WithWorkflows, actor.Key, cancellationToken));
    }

    private static async Task<object> MoveAsync(Guid id, Body<FormMoveModel> body, Actor actor, FormDesigner designer, CancellationToken cancellationToken) =>
        actor.May(FormPermission.Manage, id)
            ? Problem.Unless(await designer.MoveAsync(id, body.Value.FolderId, actor.Key, cancellationToken), FormDesignStatus.Success)
            : Problem.Forbidden();

    private static async Task<object> ExportAsync(Guid id, Actor actor, IFormDefinitionStore forms, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.Manage, id))
        {
            return Problem.Forbidden();
        }

        return (await forms.GetAsync(cancellationToken)).Find(id) is { } form
            ? Results.File(System.Text.Encoding.UTF8.GetBytes(FormJson.WriteIndented(form with { Created = null, Updated = null })), "application/json", $"{form.Alias}.json")
            : Problem.NotFound();
    }

    // The form of a file is a new one, whatever there is already.
    private static async Task<object> ImportAsync(Body<FormRequestModel> body, Actor actor, FormDesigner designer, CancellationToken cancellationToken)
    {
        if (!actor.MayCreateForms())
        {
            return Problem.Forbidden();
        }

        if (Read(body.Value.Form) is not { } form || string.IsNullOrWhiteSpace(form.Name))
        {
            return Problem.Of(FormProblem.Unreadable);
        }

        return HasWorkflows(form) && !actor.May(FormPermission.ManageWorkflows, form.Id)
            ? Problem.Forbidden()
            : Created(await designer.CreateAsync(FormDesigner.Copied(form, form.Name, form.FolderId), actor.Key, cancellationToken));
    }

    private static object Created(FormDesignResult result) =>
        result is { Status: FormDesignStatus.Success, Form: { } form } ? Answer.Created(Path, form.Id) : FormProblems.Of(result);

    private static FormModel Model(FormDefinition form, Actor actor) => new(
        FormDesigner.TagOf(form),
        JsonDocument.Parse(FormJson.Write(form)).RootElement,
        new FormRightsModel(
            actor.May(FormPermission.Manage, form.Id), actor.May(FormPermission.ManageWorkflows, form.Id), actor.May(FormPermission.ViewEntries, form.Id),
            actor.May(FormPermission.EditEntries, form.Id), actor.May(FormPermission.DeleteEntries, form.Id)));

    private static FormDefinition? Read(JsonElement form)
    {
        try
        {
            return form.ValueKind == JsonValueKind.Object ? FormJson.Read(form.GetRawText()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FormDefinition WithIds(FormDefinition form) => form.Id == Guid.Empty ? form with { Id = Guid.NewGuid() } : form;

    private static bool HasWorkflows(FormDefinition form) => form.FormWorkflows is { OnSubmit.Count: > 0 } or { OnApprove.Count: > 0 } or { OnReject.Count: > 0 };

    private static bool SameWorkflows(FormDefinition one, FormDefinition other) =>
        FormJson.Write(new FormDefinition { FormWorkflows = one.FormWorkflows }) == FormJson.Write(new FormDefinition { FormWorkflows = other.FormWorkflows });
}
