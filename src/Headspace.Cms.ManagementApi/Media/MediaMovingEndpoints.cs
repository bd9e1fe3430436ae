using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Document;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.References;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Headspace.Cms.ManagementApi.Media;

/// <summary>Where media lies and what uses it: moving, sorting, the recycle bin, references.</summary>
internal static class MediaMovingEndpoints
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Media;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/media").RequireAuthorization(ManagementPolicies.SectionAccessMedia);
        group.MapPut("/{id:guid}/move", async (Guid id, Body<MoveDocumentRequestModel> body, IMediaEditingService media, MediaAccess access, Actor actor) =>
            await access.DenyAsync(id) ?? await access.DenyUnderAsync(body.Value.Target?.Id)
            ?? Problem.Unless((await media.MoveAsync(id, body.Value.Target?.Id, actor.Key)).Status, ContentEditingOperationStatus.Success));
        group.MapPut("/sort", async (Body<SortingRequestModel> body, IMediaEditingService media, MediaAccess access, Actor actor) =>
            await access.DenyUnderAsync(body.Value.Parent?.Id)
            ?? Problem.Unless(
                await media.SortAsync(body.Value.Parent?.Id, body.Value.Sorting.Select(item => new SortingModel { Key = item.Id, SortOrder = item.SortOrder }), actor.Key),
                ContentEditingOperationStatus.Success));
        group.MapPut("/{id:guid}/move-to-recycle-bin", async (Guid id, IMediaEditingService media, MediaAccess access, Actor actor) =>
            await access.DenyAsync(id) ?? Problem.Unless((await media.MoveToRecycleBinAsync(id, actor.Key)).Status, ContentEditingOperationStatus.Success));
        group.MapGet("/{id:guid}/referenced-by", ReferencedByAsync);
        group.MapGet("/{id:guid}/referenced-descendants", ReferencedDescendantsAsync);
        group.MapGet("/are-referenced", async ([FromQuery(Name = "id")] Guid[]? ids, Page page, ITrackedReferencesService references) =>
        {
            var found = await references.GetPagedKeysWithDependentReferencesAsync((ids ?? []).ToHashSet(), Constants.ObjectTypes.Media, page.Skip, page.Take);
            return ModelPage.Of(found.Total, found.Items.Select(key => new ReferenceByIdModel(key)));
        });

        var bin = api.MapGroup("/recycle-bin/media").RequireAuthorization(ManagementPolicies.SectionAccessMedia)
            .AddEndpointFilter(async (invocation, next) =>
                await ((MediaAccess)invocation.HttpContext.RequestServices.GetService(typeof(MediaAccess))!).DenyBinAsync() ?? await next(invocation));
        bin.MapGet("/root", (Page page, IEntityService entities, MediaItems items) => Bin(Constants.System.RecycleBinMediaKey, page, entities, items));
        bin.MapGet("/children", (Guid parentId, Page page, IEntityService entities, MediaItems items) => Bin(parentId, page, entities, items));
        bin.MapGet("/siblings", (Guid target, int? before, int? after, IEntityService entities, MediaItems items) =>
        {
            var found = entities.GetTrashedSiblings(target, [Type], before ?? 0, after ?? 0, out var totalBefore, out var totalAfter).ToList();
            return new Subset<MediaRecycleBinItemResponseModel>(totalBefore, totalAfter, items.Trashed(found));
        });
        bin.MapGet("/{id:guid}/original-parent", OriginalParentAsync);
        bin.MapGet("/referenced-by", async (Page page, ITrackedReferencesService references, ReferenceModels models) =>
            models.Of(await references.GetPagedRelationsForRecycleBinAsync(Type, page.Skip, page.Take, filterMustBeIsDependency: true)));
        bin.MapPut("/{id:guid}/restore", async (Guid id, Body<MoveDocumentRequestModel> body, IMediaEditingService media, MediaAccess access, Actor actor) =>
            await access.DenyUnderAsync(body.Value.Target?.Id)
            ?? Problem.Unless((await media.RestoreAsync(id, body.Value.Target?.Id, actor.Key, includeDescendants: true)).Status, ContentEditingOperationStatus.Success));
        bin.MapDelete("/{id:guid}", async (Guid id, IMediaEditingService media, Actor actor) =>
            Problem.Unless((await media.DeleteFromRecycleBinAsync(id, actor.Key)).Status, ContentEditingOperationStatus.Success));
        bin.MapDelete("", async (IMediaService media, Actor actor) =>
            await media.EmptyRecycleBinAsync(actor.Key) is { Success: false } refused ? Problem.Of(refused.Result) : Answer.Done);
    }

    private static ModelPage<MediaRecycleBinItemResponseModel> Bin(Guid parent, Page page, IEntityService entities, MediaItems items)
    {
        var found = entities.GetPagedTrashedChildren(parent, Type, page.Skip, page.Take, out var total).ToList();
        return ModelPage.Of(total, items.Trashed(found));
    }

    private static async Task<object> OriginalParentAsync(Guid id, IMediaRecycleBinQueryService bin)
    {
        var attempt = await bin.GetOriginalParentAsync(id);
        return !attempt.Success ? Problem.Of(attempt.Status)
            : attempt.Result is { } parent ? new ReferenceByIdModel(parent.Key)
            : Results.Json<object?>(null);
    }

    private static async Task<object> ReferencedByAsync(Guid id, Page page, ITrackedReferencesService references, ReferenceModels models, MediaAccess access)
    {
        if (await access.DenyAsync(id) is { } denial)
        {
            return denial;
        }

        var attempt = await references.GetPagedRelationsForItemAsync(id, Type, page.Skip, page.Take, filterMustBeIsDependency: true);
        return attempt.Success ? models.Of(attempt.Result) : Problem.Of(attempt.Status);
    }

    private static async Task<object> ReferencedDescendantsAsync(Guid id, Page page, ITrackedReferencesService references, MediaAccess access)
    {
        if (await access.DenyAsync(id) is { } denial)
        {
            return denial;
        }

        var attempt = await references.GetPagedDescendantsInReferencesAsync(id, Type, page.Skip, page.Take, filterMustBeIsDependency: true);
        return attempt.Success
            ? ModelPage.Of(attempt.Result.Total, attempt.Result.Items.Select(item => new ReferenceByIdModel(item.NodeKey)))
            : Problem.Of(attempt.Status);
    }
}
