using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>
/// Saves a document only if nobody has written to it since it was read, where the request says by <c>If-Match</c> what was read. Looking and
/// saving are one transaction under the content's write lock: of two who save at the same time one is refused.
/// </summary>
internal sealed class DocumentSaving(IContentEditingService documents, IContentService contents, IUserService users, ICoreScopeProvider scopes)
{
    /// <summary>What Core answered; or the problem that the document is another than expected.</summary>
    public async Task<(Attempt<ContentUpdateResult, ContentEditingOperationStatus> Attempt, Problem? Stale)> UpdateAsync(
        HttpRequest request, Guid id, ContentUpdateModel model, Guid userKey)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            return (await documents.UpdateAsync(id, model, userKey), null);
        }

        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        // Read as a set, which is never answered from memory: what another has just committed may not have reached that yet.
        if (contents.GetByIds([id]).FirstOrDefault() is { } stored && !DocumentTag.IsExpected(request, stored))
        {
            scope.Complete();
            return (default, Stale(stored));
        }

        var attempt = await documents.UpdateAsync(id, model, userKey);
        if (attempt.Success)
        {
            scope.Complete();
        }

        return (attempt, null);
    }

    private Problem Stale(IContent stored) => Problem.Stale(users.GetProfileById(stored.WriterId)?.Name, stored.UpdateDate);
}
