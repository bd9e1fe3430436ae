using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>Where documents lie: moving, copying, sorting, the recycle bin.</summary>
internal static class DocumentMovingEndpoints
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Document;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/document").RequireAuthorization(ManagementPolicies.TreeAccessDocuments);
        group.MapPut("/{id:guid}/move", MoveAsync);
        group.MapPost("/{id:guid}/copy", CopyAsync);
        group.MapPut("/sort", SortAsync);
        group.MapPut("/{id:guid}/move-to-recycle-bin", TrashAsync);

        var bin = api.MapGroup("/recycle-bin/document").RequireAuthorization(ManagementPolicies.SectionAccessContent);
        bin.MapGet("/root", (Page page, IEntityService entities, DocumentAccess access, DocumentItems items) => BinAsync(Constants.System.RecycleBinContentKey, page, entities, access, items));
        bin.MapGet("/children", (Guid parentId, Page page, IEntityService entities, DocumentAccess access, DocumentItems items) => BinAsync(parentId, page, entities, access, items));
        bin.MapGet("/siblings", SiblingsAsync);
        bin.MapGet("/{id:guid}/original-parent", OriginalParentAsync);
        bin.MapPut("/{id:guid}/restore", RestoreAsync);
        bin.MapDelete("/{id:guid}", DeleteAsync);
        bin.MapDelete("", EmptyAsync);
    }

    private static async Task<object> MoveAsync(
        Guid id, Body<MoveDocumentRequestModel> body, IContentEditingService documents, DocumentAccess access, Actor actor) =>
        (await access.DenyAsync(id, ActionMove.ActionLetter) ?? await access.DenyUnderAsync(body.Value.Target?.Id, ActionNew.ActionLetter)) is { } denial ? denial
        : Problem.Unless((await documents.MoveAsync(id, body.Value.Target?.Id, actor.Key)).Status, ContentEditingOperationStatus.Success);

    private static async Task<object> CopyAsync(
        Guid id, Body<CopyDocumentRequestModel> body, IContentEditingService documents, DocumentAccess access, Actor actor)
    {
        var model = body.Value;
        if ((await access.DenyAsync(id, ActionCopy.ActionLetter) ?? await access.DenyUnderAsync(model.Target?.Id, ActionNew.ActionLetter)) is { } denial)
        {
            return denial;
        }

        var attempt = await documents.CopyAsync(id, model.Target?.Id, model.RelateToOriginal, model.IncludeDescendants, actor.Key);
        return attempt is { Success: true, Result: { } copy } ? Answer.Created("document", copy.Key) : Problem.Of(attempt.Status);
    }

    private static async Task<object> SortAsync(Body<SortingRequestModel> body, IContentEditingService documents, DocumentAccess access, Actor actor)
    {
        var model = body.Value;
        if (await access.DenyUnderAsync(model.Parent?.Id, ActionSort.ActionLetter) is { } denial)
        {
            return denial;
        }

        var sorting = model.Sorting.Select(item => new SortingModel { Key = item.Id, SortOrder = item.SortOrder });
        return Problem.Unless(await documents.SortAsync(model.Parent?.Id, sorting, actor.Key), ContentEditingOperationStatus.Success);
    }

    private static async Task<object> TrashAsync(Guid id, IContentEditingService documents, DocumentAccess access, Actor actor) =>
        await access.DenyAsync(id, ActionDelete.ActionLetter) is { } denial ? denial
        : Problem.Unless((await documents.MoveToRecycleBinAsync(id, actor.Key)).Status, ContentEditingOperationStatus.Success);

    private static async Task<object> BinAsync(Guid parent, Page page, IEntityService entities, DocumentAccess access, DocumentItems items)
    {
        if (await access.DenyBinAsync(ActionBrowse.ActionLetter) is { } denial)
        {
            return denial;
        }

        var found = entities.GetPagedTrashedChildren(parent, Type, page.Skip, page.Take, out var total).ToList();
        return ModelPage.Of(total, items.Trashed(found));
    }

    private static async Task<object> SiblingsAsync(Guid target, int? before, int? after, IEntityService entities, DocumentAccess access, DocumentItems items)
    {
        if (await access.DenyBinAsync(ActionBrowse.ActionLetter) is { } denial)
        {
            return denial;
        }

        var found = entities.GetTrashedSiblings(target, [Type], before ?? 0, after ?? 0, out var totalBefore, out var totalAfter).ToList();
        return new Subset<DocumentRecycleBinItemResponseModel>(totalBefore, totalAfter, items.Trashed(found));
    }

    private static async Task<object> OriginalParentAsync(Guid id, IDocumentRecycleBinQueryService bin, DocumentAccess access)
    {
        if (await access.DenyBinAsync(ActionBrowse.ActionLetter) is { } denial)
        {
            return denial;
        }

        var attempt = await bin.GetOriginalParentAsync(id);
        return !attempt.Success ? Problem.Of(attempt.Status)
            : attempt.Result is { } parent ? new ReferenceByIdModel(parent.Key)
            : Results.Json<object?>(null);
    }

    private static async Task<object> RestoreAsync(
        Guid id, Body<MoveDocumentRequestModel> body, IContentEditingService documents, DocumentAccess access, Actor actor) =>
        (await access.DenyBinAsync(ActionMove.ActionLetter) ?? await access.DenyUnderAsync(body.Value.Target?.Id, ActionNew.ActionLetter)) is { } denial ? denial
        : Problem.Unless((await documents.RestoreAsync(id, body.Value.Target?.Id, actor.Key, includeDescendants: true)).Status, ContentEditingOperationStatus.Success);

    private static async Task<object> DeleteAsync(Guid id, IContentEditingService documents, DocumentAccess access, Actor actor) =>
        await access.DenyBinAsync(ActionDelete.ActionLetter) is { } denial ? denial
        : Problem.Unless((await documents.DeleteFromRecycleBinAsync(id, actor.Key)).Status, ContentEditingOperationStatus.Success);

    private static async Task<object> EmptyAsync(IContentService contents, DocumentAccess access, Actor actor)
    {
        if (await access.DenyBinAsync(ActionDelete.ActionLetter) is { } denial)
        {
            return denial;
        }

        var result = await contents.EmptyRecycleBinAsync(actor.Key);
        return result.Success ? Answer.Done : Problem.Of(result.Result);
    }
}
