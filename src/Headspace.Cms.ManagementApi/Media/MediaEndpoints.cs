using Headspace.Cms.ManagementApi.Audit;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Document;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Imaging;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Media;

/// <summary>Reading, uploading and saving media.</summary>
internal static class MediaEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/media").RequireAuthorization(ManagementPolicies.SectionAccessMedia);
        group.MapGet("/configuration", (IOptionsMonitor<ContentSettings> content) =>
            new MediaConfigurationResponseModel(content.CurrentValue.DisableDeleteWhenReferenced, content.CurrentValue.DisableUnpublishWhenReferenced));
        group.MapGet("/{id:guid}", GetAsync);
        group.MapPost("", CreateAsync);
        group.MapPost("/validate", async Task<object> (Body<CreateMediaRequestModel> body, IMediaEditingService media, MediaAccess access) =>
            await access.DenyUnderAsync(body.Value.Parent?.Id) is { } denial ? denial : Validated(await media.ValidateCreateAsync(ToCore(body.Value)), body.Value.Values));
        group.MapPut("/{id:guid}", UpdateAsync);
        group.MapPut("/{id:guid}/validate", async Task<object> (Guid id, Body<UpdateMediaRequestModel> body, IMediaEditingService media, MediaAccess access) =>
            await access.DenyAsync(id) is { } denial ? denial : Validated(await media.ValidateUpdateAsync(id, ToCore(body.Value)), body.Value.Values));
        group.MapDelete("/{id:guid}", async (Guid id, IMediaEditingService media, MediaAccess access, Actor actor) =>
            await access.DenyAsync(id) ?? Problem.Unless((await media.DeleteAsync(id, actor.Key)).Status, ContentEditingOperationStatus.Success));
        group.MapGet("/{id:guid}/audit-log", async Task<object> (
            Guid id, Direction? orderDirection, DateTimeOffset? sinceDate, Page page, AuditLog log, MediaAccess access) =>
            await access.DenyAsync(id) is { } denial ? denial : await log.ReadAsync(id, UmbracoObjectTypes.Media, page, orderDirection, sinceDate));

        api.MapGet("/media/urls", Urls).RequireAuthorization(ManagementPolicies.SectionAccessContentOrMedia);
        api.MapGet("/collection/media", CollectionAsync).RequireAuthorization(ManagementPolicies.SectionAccessMedia);
    }

    private static async Task<object> GetAsync(Guid id, HttpResponse response, IMediaEditingService media, MediaAccess access, MediaModelsOf models)
    {
        if (await access.DenyAsync(id) is { } denial)
        {
            return denial;
        }

        if (await media.GetAsync(id) is not { } found)
        {
            return Problem.Of(ContentEditingOperationStatus.NotFound);
        }

        response.GetTypedHeaders().ETag = ContentTag.Of(found);
        return models.Create(found);
    }

    private static async Task<object> CreateAsync(Body<CreateMediaRequestModel> body, IMediaEditingService media, MediaAccess access, Actor actor)
    {
        if (await access.DenyUnderAsync(body.Value.Parent?.Id) is { } denial)
        {
            return denial;
        }

        var attempt = await media.CreateAsync(ToCore(body.Value), actor.Key);
        return attempt.Success ? Answer.Created("media", attempt.Result.Content!.Key) : ContentProblem.Of(attempt.Status, attempt.Result.ValidationResult, body.Value.Values);
    }

    private static async Task<object> UpdateAsync(
        Guid id, Body<UpdateMediaRequestModel> body, HttpRequest request, ContentSaving saving, IMediaEditingService media, MediaAccess access, Actor actor)
    {
        if (await access.DenyAsync(id) is { } denial)
        {
            return denial;
        }

        var (attempt, stale) = await saving.MediaAsync(request, id, () => media.UpdateAsync(id, ToCore(body.Value), actor.Key));
        return stale is not null ? stale
            : attempt.Success ? Answer.Done : ContentProblem.Of(attempt.Status, attempt.Result.ValidationResult, body.Value.Values);
    }

    private static async Task<object> CollectionAsync(
        Guid? id, Guid? dataTypeId, string? orderBy, Direction? orderDirection, string? filter, Page page, IMediaListViewService lists, MediaModelsOf models, MediaAccess access, Actor actor)
    {
        if (await access.DenyListAsync(id) is { } denial)
        {
            return denial;
        }

        var attempt = await lists.GetListViewItemsByKeyAsync(actor.User, id, dataTypeId, orderBy ?? "updateDate", orderDirection ?? Direction.Ascending, filter, page.Skip, page.Take);
        if (attempt is not { Success: true, Result: { } list })
        {
            return Problem.Of(attempt.Status);
        }

        return ModelPage.Of(list.Items.Total, models.Collection([.. list.Items.Items], DocumentCollection.ColumnsOf(list.ListViewConfiguration)));
    }

    private static List<MediaUrlInfoResponseModel> Urls([FromQuery(Name = "id")] Guid[]? ids, IMediaService media, MediaUrlGeneratorCollection generators)
    {
        var found = media.GetByIds(ids ?? []).ToDictionary(item => item.Key);
        return [.. (ids ?? []).Where(found.ContainsKey).Select(key => new MediaUrlInfoResponseModel(key, UrlsOf(found[key])))];

        List<MediaUrlInfoModel> UrlsOf(IMedia item) =>
            item.Properties.TryGetValue(Constants.Conventions.Media.File, out var file) && generators.TryGetMediaPath(file.PropertyType.PropertyEditorAlias, file.GetValue(), out var path)
                ? [new MediaUrlInfoModel(null, path)]
                : [];
    }

    private static object Validated(Attempt<ContentValidationResult, ContentEditingOperationStatus> attempt, IReadOnlyList<DocumentValueModel> values) =>
        attempt.Success ? Answer.Done : ContentProblem.Of(attempt.Status, attempt.Result, values);

    private static MediaCreateModel ToCore(CreateMediaRequestModel model) => new()
    {
        Key = model.Id,
        ParentKey = model.Parent?.Id,
        ContentTypeKey = model.MediaType.Id,
        Properties = DocumentRequests.Values(model.Values),
        Variants = DocumentRequests.Variants(model.Variants),
    };

    private static MediaUpdateModel ToCore(UpdateMediaRequestModel model) =>
        new() { Properties = DocumentRequests.Values(model.Values), Variants = DocumentRequests.Variants(model.Variants) };
}
