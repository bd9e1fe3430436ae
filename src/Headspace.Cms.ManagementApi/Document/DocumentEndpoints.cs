using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>Reading, creating and saving documents.</summary>
internal static class DocumentEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/document").RequireAuthorization(ManagementPolicies.TreeAccessDocuments);
        group.MapGet("/configuration", Configuration);
        group.MapGet("/{id:guid}", GetAsync);
        group.MapGet("/{id:guid}/published", GetPublishedAsync);
        group.MapPost("", CreateAsync);
        group.MapPost("/validate", ValidateCreateAsync);
        group.MapPut("/{id:guid}", UpdateAsync);
        group.MapPut("/{id:guid}/validate", ValidateUpdateAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
    }

    /// <summary>The one operation of the client that is at a version of its own.</summary>
    public static void MapLater(RouteGroupBuilder api) =>
        api.MapPut("/document/{id:guid}/validate", ValidateUpdateAsync).RequireAuthorization(ManagementPolicies.TreeAccessDocuments);

    private static DocumentConfigurationResponseModel Configuration(
        IOptionsMonitor<ContentSettings> content, IOptionsMonitor<SegmentSettings> segments) => new(
        content.CurrentValue.DisableDeleteWhenReferenced,
        content.CurrentValue.DisableUnpublishWhenReferenced,
        content.CurrentValue.AllowEditInvariantFromNonDefault,
#pragma warning disable CS0618 // The client still asks for it.
        segments.CurrentValue.AllowCreation);
#pragma warning restore CS0618

    private static async Task<object> GetAsync(Guid id, HttpResponse response, IContentEditingService documents, DocumentAccess access, DocumentModelsOf models)
    {
        if (await access.DenyAsync(id, ActionBrowse.ActionLetter) is { } denial)
        {
            return denial;
        }

        if (await documents.GetAsync(id) is not { } document)
        {
            return Problem.Of(ContentEditingOperationStatus.NotFound);
        }

        response.GetTypedHeaders().ETag = ContentTag.Of(document);
        return await models.CreateAsync(document);
    }

    private static async Task<object> GetPublishedAsync(Guid id, IContentEditingService documents, DocumentAccess access, DocumentModelsOf models) =>
        await access.DenyAsync(id, ActionBrowse.ActionLetter) is { } denial ? denial
        : await documents.GetAsync(id) is { Published: true } document ? await models.CreateAsync(document, isPublished: true)
        : Problem.Of(ContentEditingOperationStatus.NotFound);

    private static async Task<object> CreateAsync(
        Body<CreateDocumentRequestModel> body, IContentEditingService documents, DocumentAccess access, Actor actor)
    {
        var model = body.Value;
        if ((await access.DenyUnderAsync(model.Parent?.Id, ActionNew.ActionLetter) ?? await access.DenyCulturesAsync(model.Variants.Select(variant => variant.Culture))) is { } denial)
        {
            return denial;
        }

        var attempt = await documents.CreateAsync(model.ToCore(), actor.Key);
        return attempt.Success
            ? Answer.Created("document", attempt.Result.Content!.Key)
            : ContentProblem.Of(attempt.Status, attempt.Result.ValidationResult, model.Values);
    }

    private static async Task<object> ValidateCreateAsync(
        Body<CreateDocumentRequestModel> body, IContentEditingService documents, DocumentAccess access, Actor actor)
    {
        var model = body.Value;
        if (await access.DenyUnderAsync(model.Parent?.Id, ActionNew.ActionLetter) is { } denial)
        {
            return denial;
        }

        var attempt = await documents.ValidateCreateAsync(model.ToCore(), actor.Key);
        return attempt.Success ? Answer.Done : ContentProblem.Of(attempt.Status, attempt.Result, model.Values);
    }

    private static async Task<object> UpdateAsync(
        Guid id, Body<UpdateDocumentRequestModel> body, HttpRequest request, ContentSaving saving, IContentEditingService documents, DocumentAccess access, Actor actor)
    {
        // Languages are Core's to keep apart: it leaves those alone that the user may not edit.
        if (await access.DenyAsync(id, ActionUpdate.ActionLetter) is { } denial)
        {
            return denial;
        }

        var (attempt, stale) = await saving.DocumentAsync(request, id, () => documents.UpdateAsync(id, body.Value.ToCore(), actor.Key));
        return stale is not null ? stale
            : attempt.Success ? Answer.Done : ContentProblem.Of(attempt.Status, attempt.Result.ValidationResult, body.Value.Values);
    }

    private static async Task<object> ValidateUpdateAsync(
        Guid id, Body<ValidateUpdateDocumentRequestModel> body, IContentEditingService documents, DocumentAccess access, Actor actor)
    {
        if (await access.DenyAsync(id, ActionUpdate.ActionLetter) is { } denial)
        {
            return denial;
        }

        var attempt = await documents.ValidateUpdateAsync(id, body.Value.ToCore(), actor.Key);
        return attempt.Success ? Answer.Done : ContentProblem.Of(attempt.Status, attempt.Result, body.Value.Values);
    }

    private static async Task<object> DeleteAsync(Guid id, IContentEditingService documents, DocumentAccess access, Actor actor) =>
        await access.DenyAsync(id, ActionDelete.ActionLetter) is { } denial ? denial
        : Problem.Unless((await documents.DeleteAsync(id, actor.Key)).Status, ContentEditingOperationStatus.Success);
}
