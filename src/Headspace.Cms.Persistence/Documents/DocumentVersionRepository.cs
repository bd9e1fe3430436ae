using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Documents;

internal sealed class DocumentVersionRepository(IScopeAccessor scopes, ContentDeletion deletion) : IDocumentVersionRepository
{
    private IQueryable<VersionJoin> Versions
    {
        get
        {
            var database = scopes.Database;
            return
                from version in database.ContentVersions
                join documentVersion in database.DocumentVersions on version.Id equals documentVersion.Id
                join content in database.Contents on version.NodeId equals content.NodeId
                join node in database.Nodes on version.NodeId equals node.Id
                where node.ObjectType == Constants.ObjectTypes.Document
                select new VersionJoin
                {
                    Version = version,
                    Published = documentVersion.Published,
                    ContentTypeId = content.ContentTypeId,
                    Writer = database.Users.Where(user => user.Id == version.WriterId).Select(user => user.Name).FirstOrDefault(),
                };
        }
    }

    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup() => GetDocumentVersionsEligibleForCleanup(DateTime.MaxValue, null);

    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup(DateTime olderThan, int? maxCount)
    {
        var rows = Versions.Where(row => !row.Version.Current && !row.Published && !row.Version.PreventCleanup && row.Version.VersionDate < olderThan).OrderBy(row => row.Version.Id);
        return [.. (maxCount is { } count ? rows.Take(count) : rows).AsEnumerable().Select(ToMeta)];
    }

    public IReadOnlyCollection<ContentVersionCleanupPolicySettings> GetCleanupPolicies() =>
        [.. scopes.Database.CleanupPolicies.Select(row => new ContentVersionCleanupPolicySettings
        {
            ContentTypeId = row.ContentTypeId,
            PreventCleanup = row.PreventCleanup,
            KeepAllVersionsNewerThanDays = row.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = row.KeepLatestVersionPerDayForDays,
            Updated = row.Updated,
        })];

    public IEnumerable<ContentVersionMeta> GetPagedItemsByContentId(int contentId, long pageIndex, int pageSize, out long totalRecords, int? languageId = null)
    {
        var rows = Versions.Where(row => row.Version.NodeId == contentId);
        if (languageId is not null)
            rows = rows.Where(row => scopes.Database.VersionCultures.Any(culture => culture.VersionId == row.Version.Id && culture.LanguageId == languageId));
        totalRecords = rows.Count();
        return [.. rows.OrderByDescending(row => row.Version.Id).Skip((int)pageIndex * pageSize).Take(pageSize).AsEnumerable().Select(ToMeta)];
    }

    public void DeleteVersions(IEnumerable<int> versionIds)
    {
        var ids = versionIds.ToList();
        deletion.DeleteVersions(scopes.Database.ContentVersions.Where(row => ids.Contains(row.Id)));
    }

    public void SetPreventCleanup(int versionId, bool preventCleanup) =>
        scopes.Database.ContentVersions.Where(row => row.Id == versionId).ExecuteUpdate(set => set.SetProperty(row => row.PreventCleanup, preventCleanup));

    public ContentVersionMeta? Get(int versionId) => Versions.Where(row => row.Version.Id == versionId).AsEnumerable().Select(ToMeta).FirstOrDefault();

    private static ContentVersionMeta ToMeta(VersionJoin row) => new(
        row.Version.Id,
        row.Version.NodeId,
        row.ContentTypeId,
        row.Version.WriterId ?? 0,
        row.Version.VersionDate,
        row.Published,
        row.Version.Current,
        row.Version.PreventCleanup,
        row.Writer ?? string.Empty);

    private sealed class VersionJoin
    {
        public required ContentVersionRow Version { get; init; }

        public required bool Published { get; init; }

        public required int ContentTypeId { get; init; }

        public required string? Writer { get; init; }
    }
}
