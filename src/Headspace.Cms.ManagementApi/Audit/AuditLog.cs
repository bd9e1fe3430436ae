using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Audit;

/// <summary>What was done to a document or a media item, by whom and when.</summary>
internal sealed class AuditLog(IAuditService audit, IUserIdKeyResolver users)
{
    /// <param name="id">What it was done to.</param>
    /// <param name="type">Its kind.</param>
    /// <param name="page">Which part is wanted.</param>
    /// <param name="direction">The newest come first unless said otherwise.</param>
    /// <param name="since">Nothing older, if given.</param>
    public async Task<ModelPage<AuditLogResponseModel>> ReadAsync(Guid id, UmbracoObjectTypes type, Page page, Direction? direction, DateTimeOffset? since)
    {
        var found = await audit.GetItemsByKeyAsync(id, type, page.Skip, page.Take, direction ?? Direction.Descending, since);
        var items = found.Items.ToList();
        var keys = new Dictionary<int, Guid>();
        foreach (var userId in items.Select(item => item.UserId).Distinct())
        {
            keys[userId] = (await users.TryGetAsync(userId)).Result;
        }

        return ModelPage.Of(found.Total, items.Select(item => new AuditLogResponseModel(
            new ReferenceByIdModel(keys[item.UserId]), item.CreateDate, item.AuditType, item.Comment, item.Parameters)));
    }
}

internal sealed record AuditLogResponseModel(ReferenceByIdModel User, DateTime Timestamp, AuditType LogType, string? Comment, string? Parameters);
