using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>What the user wants to be told of by mail when it is done to a document or below it.</summary>
internal static class DocumentNotificationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/document/{id:guid}/notifications").RequireAuthorization(ManagementPolicies.TreeAccessDocuments);
        group.MapGet("", GetAsync);
        group.MapPut("", SetAsync);
    }

    private static async Task<object> GetAsync(
        Guid id, Actor actor, IContentService contents, INotificationService notifications, ActionCollection actions, DocumentAccess access)
    {
        var (denial, document) = await FindAsync(id, contents, access);
        if (document is null)
        {
            return denial!;
        }

        var wanted = (notifications.GetUserNotifications(actor.User, document.Path) ?? [])
            .Where(notification => notification.EntityId == document.Id)
            .Select(notification => notification.Action)
            .ToHashSet(StringComparer.Ordinal);
        return actions.Where(action => action.ShowInNotifier)
            .Select(action => new DocumentNotificationResponseModel(action.Letter, action.Alias, wanted.Contains(action.Letter)));
    }

    private static async Task<object> SetAsync(
        Guid id,
        Actor actor,
        Body<UpdateDocumentNotificationsRequestModel> body,
        IContentService contents,
        INotificationService notifications,
        ActionCollection actions,
        DocumentAccess access)
    {
        var (denial, document) = await FindAsync(id, contents, access);
        if (document is null)
        {
            return denial!;
        }

        var wanted = body.Value.SubscribedActionIds.ToHashSet(StringComparer.Ordinal);
        if (wanted.FirstOrDefault(letter => !actions.Any(action => action.ShowInNotifier && action.Letter == letter)) is { } unknown)
        {
            return Problem.BadRequest($"Nobody is told of the action '{unknown}'.");
        }

        notifications.SetNotifications(actor.User, document, [.. wanted]);
        return Answer.Done;
    }

    private static async Task<(Problem? Denial, IContent? Document)> FindAsync(Guid id, IContentService contents, DocumentAccess access) =>
        await access.DenyAsync(id, ActionNotify.ActionLetter) is { } denial ? (denial, null)
        : contents.GetById(id) is { } document ? (null, document)
        : (Problem.Of(ContentEditingOperationStatus.NotFound), null);
}

/// <summary>One kind of event.</summary>
/// <param name="ActionId">The action's letter, as permissions name it.</param>
/// <param name="Alias">The action's alias, by which the client finds its name.</param>
/// <param name="Subscribed">The user is told of it.</param>
internal sealed record DocumentNotificationResponseModel(string ActionId, string Alias, bool Subscribed);

internal sealed record UpdateDocumentNotificationsRequestModel(IReadOnlyCollection<string> SubscribedActionIds);
