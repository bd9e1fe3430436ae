using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Forms.Definitions;
using Headspace.Forms.Design;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Headspace.ManagementApi.Forms.Designs;

/// <summary>What forms were.</summary>
internal static class FormVersionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var versions = api.MapGroup("/form/{formId:guid}/version").RequireAuthorization(StaffSections.SectionAccessForms);
        versions.MapGet("", ListAsync);
        versions.MapGet("/{id:guid}", GetAsync);
        versions.MapPost("/{id:guid}/rollback", RollBackAsync);
        versions.MapPut("/{id:guid}/prevent-cleanup", KeepAsync);
    }

    private static async Task<object> ListAsync(Guid formId, Page page, Actor actor, IFormVersionRepository versions, IUserService users, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.Manage, formId))
        {
            return Problem.Forbidden();
        }

        var (total, found) = await versions.GetOfAsync(formId, page.Skip, page.Take, cancellationToken);
        Guid[] keys = [.. found.Select(version => version.By).OfType<Guid>().Distinct()];
        var names = keys.Length == 0 ? [] : (await users.GetAsync(keys)).ToDictionary(user => user.Key, user => user.Name);
        return ModelPage.Of(total, found.Select((version, place) => new FormVersionModel(
            version.Id, version.At.UtcDateTime, version.By is { } by ? names.GetValueOrDefault(by) : null, version.IsKept, page.Skip + place == 0)));
    }

    private static async Task<object> GetAsync(Guid formId, Guid id, Actor actor, IFormVersionRepository versions, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.Manage, formId))
        {
            return Problem.Forbidden();
        }

        return await versions.GetAsync(id, cancellationToken) is { } version && version.FormId == formId
            ? Results.Text(FormJson.Write(version.Definition), "application/json")
            : Problem.NotFound();
    }

    // What was done with answers then is done again: that needs both rights.
    private static async Task<object> RollBackAsync(Guid formId, Guid id, Actor actor, IFormVersionRepository versions, FormDesigner designer, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.Manage, formId) || !actor.May(FormPermission.ManageWorkflows, formId))
        {
            return Problem.Forbidden();
        }

        if (await versions.GetAsync(id, cancellationToken) is not { } version || version.FormId != formId)
        {
            return Problem.NotFound();
        }

        var result = await designer.RollBackAsync(id, actor.Key, cancellationToken);
        return result.Status == FormDesignStatus.Success ? Answer.Done : FormProblems.Of(result);
    }

    private static async Task<object> KeepAsync(Guid formId, Guid id, Body<FormVersionKeepModel> body, Actor actor, IFormVersionRepository versions, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.Manage, formId))
        {
            return Problem.Forbidden();
        }

        return await versions.GetAsync(id, cancellationToken) is { } version && version.FormId == formId && await versions.KeepAsync(id, body.Value.IsKept, cancellationToken)
            ? Answer.Done
            : Problem.NotFound();
    }
}
