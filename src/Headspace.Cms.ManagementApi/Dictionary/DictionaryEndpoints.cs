using System.Text;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Dictionary;

/// <summary>The texts of the dictionary, as the Translation section edits them.</summary>
internal static class DictionaryEndpoints
{
    private const string Path = "dictionary";

    public static void Map(RouteGroupBuilder api)
    {
        var read = api.MapGroup("/dictionary").RequireAuthorization(ManagementPolicies.TreeAccessDictionaryOrTemplates);
        read.MapGet("", ListAsync);
        read.MapGet("/{id:guid}", async (Guid id, IDictionaryItemService items) => await items.GetAsync(id) is { } item ? DictionaryMapping.ToResponse(item) : (object)Problem.NotFound());

        var write = api.MapGroup("/dictionary").RequireAuthorization(ManagementPolicies.TreeAccessDictionary);
        write.MapPost("", CreateAsync);
        write.MapPut("/{id:guid}", UpdateAsync);
        write.MapDelete("/{id:guid}", async (Guid id, Actor actor, IDictionaryItemService items) =>
            await items.DeleteAsync(id, actor.Key) is { Success: false } refused ? Problem.Of(refused.Status) : Answer.Done);
        write.MapPut("/{id:guid}/move", MoveAsync);
        write.MapGet("/{id:guid}/export", ExportAsync);
        write.MapPost("/import", async (Body<ImportDictionaryRequestModel> body, Actor actor, DictionaryImport import) => await import.RunAsync(body.Value, actor.Key));

        api.MapGet("/item/dictionary", async (Guid[] id, IDictionaryItemService items) =>
            (await items.GetManyAsync(id)).Select(item => new DictionaryItemItemResponseModel(item.Key, item.ItemKey)).ToList())
            .RequireAuthorization(ManagementPolicies.BackOfficeAccess);
    }

    private static async Task<ModelPage<DictionaryOverviewResponseModel>> ListAsync(string? filter, Page page, IDictionaryItemService items)
    {
        var found = (await items.GetDescendantsAsync(null, filter)).ToList();
        return ModelPage.Of(found.Count, found.OrderBy(item => item.ItemKey, StringComparer.OrdinalIgnoreCase).Skip(page.Skip).Take(page.Take).Select(DictionaryMapping.ToOverview));
    }

    private static async Task<object> CreateAsync(Body<CreateDictionaryItemRequestModel> body, Actor actor, IDictionaryItemService items, DictionaryMapping mapping)
    {
        var model = body.Value;
        var item = new DictionaryItem(model.Parent?.Id, model.Name) { Key = model.Id ?? Guid.NewGuid() };
        if (await mapping.TranslateAsync(item, model.Translations, actor.User) is { } refusal)
        {
            return refusal;
        }

        var created = await items.CreateAsync(item, actor.Key);
        return created.Success ? Answer.Created(Path, created.Result.Key) : Problem.Of(created.Status);
    }

    private static async Task<object> UpdateAsync(Guid id, Body<UpdateDictionaryItemRequestModel> body, Actor actor, IDictionaryItemService items, DictionaryMapping mapping)
    {
        if (await items.GetAsync(id) is not { } item)
        {
            return Problem.Of(DictionaryItemOperationStatus.ItemNotFound);
        }

        item.ItemKey = body.Value.Name;
        if (await mapping.TranslateAsync(item, body.Value.Translations, actor.User) is { } refusal)
        {
            return refusal;
        }

        var updated = await items.UpdateAsync(item, actor.Key);
        return updated.Success ? Answer.Done : Problem.Of(updated.Status);
    }

    private static async Task<object> MoveAsync(Guid id, Body<MoveDictionaryRequestModel> body, Actor actor, IDictionaryItemService items)
    {
        if (await items.GetAsync(id) is not { } item)
        {
            return Problem.Of(DictionaryItemOperationStatus.ItemNotFound);
        }

        var moved = await items.MoveAsync(item, body.Value.Target?.Id, actor.Key);
        return moved.Success ? Answer.Done : Problem.Of(moved.Status);
    }

    private static async Task<object> ExportAsync(Guid id, bool? includeChildren, IDictionaryItemService items, IEntityXmlSerializer serializer) =>
        await items.GetAsync(id) is not { } item
            ? Problem.NotFound()
            : Results.File(Encoding.UTF8.GetBytes(serializer.Serialize(item, includeChildren is true).ToString()), "application/octet-stream", $"{item.ItemKey}.udt");
}
