using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>
/// Saves a document, a media item or a blueprint only if nobody has written to it since it was read, where the request says by <c>If-Match</c>
/// what was read. Looking and saving are one transaction under the write lock of its tree: of two who save at the same time one is refused.
/// </summary>
internal sealed class ContentSaving(IContentService contents, IMediaService media, IUserService users, ICoreScopeProvider scopes)
{
    /// <summary>What Core answered to the saving; or the problem that the document is another than expected.</summary>
    public Task<(Attempt<TResult, ContentEditingOperationStatus> Attempt, Problem? Stale)> DocumentAsync<TResult>(
        HttpRequest request, Guid id, Func<Task<Attempt<TResult, ContentEditingOperationStatus>>> save) =>
        SaveAsync(request, Constants.Locks.ContentTree, () => contents.GetByIds([id]).FirstOrDefault(), save);

    /// <summary>The same of a media item.</summary>
    public Task<(Attempt<TResult, ContentEditingOperationStatus> Attempt, Problem? Stale)> MediaAsync<TResult>(
        HttpRequest request, Guid id, Func<Task<Attempt<TResult, ContentEditingOperationStatus>>> save) =>
        SaveAsync(request, Constants.Locks.MediaTree, () => media.GetByIds([id]).FirstOrDefault(), save);

    /// <summary>The same of a blueprint.</summary>
    public Task<(Attempt<TResult, ContentEditingOperationStatus> Attempt, Problem? Stale)> BlueprintAsync<TResult>(
        HttpRequest request, Guid id, Func<Task<Attempt<TResult, ContentEditingOperationStatus>>> save) => SaveAsync(
        request,
        Constants.Locks.ContentTree,
        () => contents.GetBlueprintById(id) is { } known ? contents.GetBlueprintsForContentTypes(known.ContentTypeId).FirstOrDefault(blueprint => blueprint.Key == id) : null,
        save);

    // It is read as a set, which is never answered from memory: what another has just committed may not have reached that yet.
    private async Task<(Attempt<TResult, ContentEditingOperationStatus> Attempt, Problem? Stale)> SaveAsync<TResult>(
        HttpRequest request, int tree, Func<IContentBase?> read, Func<Task<Attempt<TResult, ContentEditingOperationStatus>>> save)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            return (await save(), null);
        }

        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(tree);
        if (read() is { } stored && !ContentTag.IsExpected(request, stored))
        {
            scope.Complete();
            return (default, Problem.Stale(users.GetProfileById(stored.WriterId)?.Name, stored.UpdateDate));
        }

        var attempt = await save();
        if (attempt.Success)
        {
            scope.Complete();
        }

        return (attempt, null);
    }
}
