using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Document;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.User;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.DocumentVersion;

/// <summary>Earlier versions of documents: comparing them with the present one, and going back.</summary>
internal static class DocumentVersionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/document-version").RequireAuthorization(ManagementPolicies.TreeAccessDocuments);
        group.MapGet("", ListAsync);
        group.MapGet("/{id:guid}", GetAsync);
        group.MapPut("/{id:guid}/prevent-cleanup", PreventCleanupAsync);
        group.MapPost("/{id:guid}/rollback", RollBackAsync);
    }

    private static async Task<object> ListAsync(
        Guid documentId, string? culture, Page page, IContentVersionService versions, IContentTypeService types, UserNames users, DocumentAccess access)
    {
        if (await access.DenyAsync(documentId, ActionRollback.ActionLetter) is { } denial)
        {
            return denial;
        }

        var attempt = await versions.GetPagedContentVersionsAsync(documentId, culture, page.Skip, page.Take);
        if (attempt is not { Success: true, Result: { } found })
        {
            return Problem.Of(attempt.Status);
        }

        var items = found.Items.ToList();
        var people = users.Of(items.Select(version => version.UserId));
        return ModelPage.Of(found.Total, items.Select(version => new DocumentVersionItemResponseModel(
            version.VersionId.ToGuid(),
            new ReferenceByIdModel(documentId),
            new ReferenceByIdModel(types.Get(version.ContentTypeId)?.Key ?? Guid.Empty),
            new ReferenceByIdModel(people.GetValueOrDefault(version.UserId)?.Key ?? Guid.Empty),
            version.VersionDate,
            version.CurrentPublishedVersion,
            version.CurrentDraftVersion,
            version.PreventCleanup)));
    }

    private static async Task<object> GetAsync(Guid id, IContentVersionService versions, DocumentModelsOf models, DocumentAccess access)
    {
        var attempt = await versions.GetAsync(id);
        return attempt is not { Success: true, Result: { } version } ? Problem.Of(attempt.Status)
            : await access.DenyAsync(version.Key, ActionRollback.ActionLetter) is { } denial ? denial
            : DocumentVersionResponseModel.Of(id, version, await models.CreateAsync(version));
    }

    private static async Task<object> PreventCleanupAsync(
        Guid id, bool preventCleanup, IContentVersionService versions, DocumentAccess access, Actor actor)
    {
        var found = await versions.GetAsync(id);
        return found is not { Success: true, Result: { } version } ? Problem.Of(found.Status)
            : await access.DenyAsync(version.Key, ActionRollback.ActionLetter) is { } denial ? denial
            : Problem.Unless((await versions.SetPreventCleanupAsync(id, preventCleanup, actor.Key)).Result, ContentVersionOperationStatus.Success);
    }

    private static async Task<object> RollBackAsync(
        Guid id, string? culture, IContentVersionService versions, DocumentAccess access, Actor actor)
    {
        var found = await versions.GetAsync(id);
        return found is not { Success: true, Result: { } version } ? Problem.Of(found.Status)
            : (await access.DenyAsync(version.Key, ActionRollback.ActionLetter, ActionUpdate.ActionLetter) ?? await access.DenyCulturesAsync([culture])) is { } denial ? denial
            : Problem.Unless((await versions.RollBackAsync(id, culture, actor.Key)).Result, ContentVersionOperationStatus.Success);
    }
}

internal sealed record DocumentVersionItemResponseModel(
    Guid Id,
    ReferenceByIdModel Document,
    ReferenceByIdModel DocumentType,
    ReferenceByIdModel User,
    DateTime VersionDate,
    bool IsCurrentPublishedVersion,
    bool IsCurrentDraftVersion,
    bool PreventCleanup);

internal sealed record DocumentVersionResponseModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    ReferenceByIdModel Document,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants)
{
    public static DocumentVersionResponseModel Of(Guid id, IContent version, DocumentResponseModel model) =>
        new(id, [], new ReferenceByIdModel(version.Key), model.DocumentType, model.Values, model.Variants);
}
