using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>Publishing, at once or at a time, one document or a whole branch, and taking it back.</summary>
internal static class DocumentPublishingEndpoints
{
    // A text of the client's own.
    private static readonly string[] invalidMessages = ["#validation_invalid"];

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/document/{id:guid}").RequireAuthorization(ManagementPolicies.TreeAccessDocuments);
        group.MapPut("/publish", PublishAsync);
        group.MapPut("/unpublish", UnpublishAsync);
        group.MapPut("/publish-with-descendants", PublishBranchAsync);
        group.MapGet("/publish-with-descendants/result/{taskId:guid}", BranchResultAsync);
    }

    private static async Task<object> PublishAsync(
        Guid id, Body<PublishDocumentRequestModel> body, IContentPublishingService publishing, DocumentAccess access, Actor actor)
    {
        var schedules = body.Value.PublishSchedules;
        if ((await access.DenyAsync(id, ActionPublish.ActionLetter) ?? await access.DenyCulturesAsync(schedules.Select(schedule => schedule.Culture))) is { } denial)
        {
            return denial;
        }

        var attempt = await publishing.PublishAsync(id, [.. schedules.Select(ToCore)], actor.Key);
        return attempt.Success ? Answer.Done : InvalidProperties(attempt.Status, attempt.Result.InvalidPropertyAliases);
    }

    private static async Task<object> UnpublishAsync(
        Guid id, Body<UnpublishDocumentRequestModel> body, IContentPublishingService publishing, DocumentAccess access, Actor actor)
    {
        var cultures = body.Value.Cultures;
        return (await access.DenyAsync(id, ActionUnpublish.ActionLetter) ?? await access.DenyCulturesAsync(cultures ?? [])) is { } denial ? denial
            : Problem.Unless((await publishing.UnpublishAsync(id, cultures?.ToHashSet(), actor.Key)).Result, ContentPublishingOperationStatus.Success);
    }

    private static async Task<object> PublishBranchAsync(
        Guid id, Body<PublishDocumentWithDescendantsRequestModel> body, IContentPublishingService publishing, DocumentAccess access, Actor actor)
    {
        var model = body.Value;
        if ((await access.DenyAsync(id, ActionPublish.ActionLetter)
            ?? await access.DenyBelowAsync(id, ActionPublish.ActionLetter)
            ?? await access.DenyCulturesAsync(model.Cultures)) is { } denial)
        {
            return denial;
        }

        var filter = model.IncludeUnpublishedDescendants ? PublishBranchFilter.IncludeUnpublished : PublishBranchFilter.Default;
        var attempt = await publishing.PublishBranchAsync(id, model.Cultures, filter, actor.Key, useBackgroundThread: true);
        return attempt is { Success: true, Result.AcceptedTaskId: { } taskId }
            ? new PublishWithDescendantsResultModel(taskId, false)
            : attempt.Success ? new PublishWithDescendantsResultModel(Guid.Empty, true) : Failed(attempt.Status, attempt.Result);
    }

    private static async Task<object> BranchResultAsync(Guid id, Guid taskId, IContentPublishingService publishing, DocumentAccess access)
    {
        if (await access.DenyAsync(id, ActionPublish.ActionLetter) is { } denial)
        {
            return denial;
        }

        if (await publishing.IsPublishingBranchAsync(taskId))
        {
            return new PublishWithDescendantsResultModel(taskId, false);
        }

        var attempt = await publishing.GetPublishBranchResultAsync(taskId);
        return attempt.Success ? new PublishWithDescendantsResultModel(taskId, true) : Failed(attempt.Status, attempt.Result);
    }

    private static CulturePublishScheduleModel ToCore(CultureAndScheduleRequestModel model) => new()
    {
        Culture = model.Culture,
        Schedule = model.Schedule is { } schedule ? new ContentScheduleModel { PublishDate = schedule.PublishTime, UnpublishDate = schedule.UnpublishTime } : null,
    };

    private static Problem Failed(ContentPublishingOperationStatus status, ContentPublishingBranchResult result) => Problem.Of(
        status,
        result.FailedItems.ToDictionary(item => $"$.{item.Key}", item => new[] { item.OperationStatus.ToString() }));

    private static Problem InvalidProperties(ContentPublishingOperationStatus status, IEnumerable<string> aliases) =>
        aliases.ToList() is { Count: > 0 } invalid
            ? Problem.Of(status, invalid.ToDictionary(alias => $"$.values[?(@.alias == '{alias}')].value", _ => invalidMessages))
            : Problem.Of(status);
}

internal sealed record PublishDocumentRequestModel(IReadOnlyList<CultureAndScheduleRequestModel> PublishSchedules);

internal sealed record CultureAndScheduleRequestModel(string? Culture, ScheduleRequestModel? Schedule);

internal sealed record ScheduleRequestModel(DateTimeOffset? PublishTime, DateTimeOffset? UnpublishTime);

internal sealed record UnpublishDocumentRequestModel(IReadOnlyList<string>? Cultures);

internal sealed record PublishDocumentWithDescendantsRequestModel(bool IncludeUnpublishedDescendants, IReadOnlyList<string> Cultures);

internal sealed record PublishWithDescendantsResultModel(Guid TaskId, bool IsComplete);
