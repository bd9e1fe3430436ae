using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Document;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.Tree;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.DocumentBlueprint;

/// <summary>Documents that others begin as. Who edits content makes them of documents and begins with them; the rest is for who keeps the types.</summary>
internal static class DocumentBlueprintEndpoints
{
    private const string Path = "document-blueprint";

    public static void Map(RouteGroupBuilder api)
    {
        var used = api.MapGroup($"/{Path}").RequireAuthorization(ManagementPolicies.TreeAccessDocuments);
        used.MapPost("/from-document", CreateFromDocumentAsync);
        used.MapGet("/{id:guid}/scaffold", async (Guid id, IContentBlueprintEditingService blueprints, DocumentModelsOf models) =>
            Found(await blueprints.GetScaffoldedAsync(id), models));

        var kept = api.MapGroup($"/{Path}").RequireAuthorization(ManagementPolicies.TreeAccessDocumentTypes);
        kept.MapGet("/{id:guid}", GetAsync);
        kept.MapPost("", CreateAsync);
        kept.MapPut("/{id:guid}", UpdateAsync);
        kept.MapPut("/{id:guid}/move", async (Guid id, Body<MoveDocumentBlueprintRequestModel> body, Actor actor, IContentBlueprintEditingService blueprints) =>
            Problem.Unless((await blueprints.MoveAsync(id, body.Value.Target?.Id, actor.Key)).Result, ContentEditingOperationStatus.Success));
        kept.MapDelete("/{id:guid}", async (Guid id, Actor actor, IContentBlueprintEditingService blueprints) =>
            Problem.Unless((await blueprints.DeleteAsync(id, actor.Key)).Status, ContentEditingOperationStatus.Success));
        FolderEndpoints.Map<IContentBlueprintContainerService, IContent>(api, $"{Path}/folder", ManagementPolicies.TreeAccessDocumentTypes);

        api.MapGet($"/item/{Path}", ([FromQuery(Name = "id")] Guid[]? ids, IEntityService entities) =>
            (ids is { Length: > 0 } ? entities.GetAll(UmbracoObjectTypes.DocumentBlueprint, ids) : []).OfType<IDocumentEntitySlim>().Select(blueprint =>
                new DocumentBlueprintItemResponseModel(blueprint.Key, [], blueprint.Name ?? string.Empty, DocumentTypeReferenceResponseModel.Of(blueprint))))
            .RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        TypeTreeEndpoints.Map(
            api.MapGroup($"/tree/{Path}").RequireAuthorization(ManagementPolicies.TreeAccessDocumentTypes),
            UmbracoObjectTypes.DocumentBlueprint,
            UmbracoObjectTypes.DocumentBlueprintContainer,
            (IContentBlueprintEditingService _, TypeTreeItems found) => Task.FromResult(found.Items.Select(item => new DocumentBlueprintTreeItemResponseModel(
                item.Key,
                found.ParentOf(item),
                item.HasChildren,
                [],
                item.Name ?? string.Empty,
                found.IsFolder(item),
                item is IDocumentEntitySlim blueprint && !found.IsFolder(item) ? DocumentTypeReferenceResponseModel.Of(blueprint) : null))));
    }

    private static async Task<object> GetAsync(Guid id, HttpResponse response, IContentBlueprintEditingService blueprints, DocumentModelsOf models)
    {
        var blueprint = await blueprints.GetAsync(id);
        response.GetTypedHeaders().ETag = blueprint is null ? null : ContentTag.Of(blueprint);
        return Found(blueprint, models);
    }

    private static async Task<object> CreateFromDocumentAsync(
        Body<CreateDocumentBlueprintFromDocumentRequestModel> body, Actor actor, IContentBlueprintEditingService blueprints, DocumentAccess access)
    {
        var model = body.Value;
        if (await access.DenyAsync(model.Document.Id, ActionCreateBlueprintFromContent.ActionLetter) is { } denial)
        {
            return denial;
        }

        var attempt = await blueprints.CreateFromContentAsync(model.Document.Id, model.Name, model.Id, actor.Key);
        if (attempt is not { Success: true, Result.Content: { } made })
        {
            return Problem.Of(attempt.Status);
        }

        return model.Parent?.Id is { } parent && await blueprints.MoveAsync(made.Key, parent, actor.Key) is { Success: false } moved
            ? Problem.Of(moved.Result)
            : Answer.Created(Path, made.Key);
    }

    private static async Task<object> CreateAsync(Body<CreateDocumentBlueprintRequestModel> body, Actor actor, IContentBlueprintEditingService blueprints)
    {
        var model = body.Value;
        var attempt = await blueprints.CreateAsync(
            new ContentBlueprintCreateModel
            {
                Key = model.Id,
                ParentKey = model.Parent?.Id,
                ContentTypeKey = model.DocumentType.Id,
                Properties = DocumentRequests.Values(model.Values),
                Variants = DocumentRequests.Variants(model.Variants),
            },
            actor.Key);
        return attempt is { Success: true, Result.Content: { } made }
            ? Answer.Created(Path, made.Key)
            : ContentProblem.Of(attempt.Status, attempt.Result.ValidationResult, model.Values);
    }

    private static async Task<object> UpdateAsync(
        Guid id, Body<UpdateDocumentBlueprintRequestModel> body, HttpRequest request, ContentSaving saving, Actor actor, IContentBlueprintEditingService blueprints)
    {
        var model = new ContentBlueprintUpdateModel { Properties = DocumentRequests.Values(body.Value.Values), Variants = DocumentRequests.Variants(body.Value.Variants) };
        var (attempt, stale) = await saving.BlueprintAsync(request, id, () => blueprints.UpdateAsync(id, model, actor.Key));
        return stale is not null ? stale
            : attempt.Success ? Answer.Done : ContentProblem.Of(attempt.Status, attempt.Result.ValidationResult, body.Value.Values);
    }

    private static object Found(IContent? blueprint, DocumentModelsOf models) => blueprint is null
        ? Problem.Of(ContentEditingOperationStatus.NotFound)
        : new DocumentBlueprintResponseModel(
            blueprint.Key, [], models.TypeOf(blueprint), models.Values(blueprint, isPublished: false), DocumentModelsOf.Variants(blueprint, [], isPublished: false));
}
