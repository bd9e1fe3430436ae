using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.UserGroups;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Documents;

/// <summary>Documents and blueprints, which differ in their object type alone.</summary>
internal abstract class DocumentRepositoryBase(
    ContentServices services,
    Guid objectType,
    DocumentReader reader,
    DocumentWriter writer,
    DocumentSchedules schedules,
    EntityPermissionStore permissions) : ContentRepositoryBase<IContent>(services, objectType), IDocumentRepository
{
    public override int RecycleBinId => Constants.System.RecycleBinContent;

    protected override IQueryable<ContentJoin> Versions => Database.DocumentVersions(ObjectType);

    protected override IQueryable<ContentJoin> Listed => Database.DocumentVersionsAlone(ObjectType);

    private bool Blueprints => ObjectType == Constants.ObjectTypes.DocumentBlueprint;

    public IEnumerable<IContent> GetPage(
        IQuery<IContent>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        string[]? propertyAliases,
        IQuery<IContent>? filter,
        Ordering? ordering,
        bool loadTemplates) => GetPage(query, pageIndex, pageSize, out totalRecords, propertyAliases, filter, ordering);

    public override void Save(IContent entity)
    {
        var document = entity as Content ?? throw new ArgumentException("The document was not made by Core.", nameof(entity));
        if (document.HasIdentity)
        {
            if (StaleDocument.IsStale(document, writer.LiveVersions(document.Id)) && Current.Where(row => row.Node.Id == document.Id) is var rows && InOrder(rows).SingleOrDefault() is { } stored)
                StaleDocument.CatchUp(document, stored);
            writer.Update(document, ObjectType, uniqueNames: !Blueprints);
        }
        else
            writer.Insert(document, ObjectType, uniqueNames: !Blueprints);
        Cache?.Written(entity);
    }

    public ContentScheduleCollection GetContentSchedule(int contentId) => schedules.Get(contentId);

    public void PersistContentSchedule(IContent content, ContentScheduleCollection schedule) => schedules.Replace(content.Id, schedule);

    public void ClearSchedule(DateTime date) => schedules.Clear(date, null);

    public void ClearSchedule(DateTime date, ContentScheduleAction action) => schedules.Clear(date, action);

    public bool HasContentForExpiration(DateTime date) => schedules.Due(ContentScheduleAction.Expire, date).Any();

    public bool HasContentForRelease(DateTime date) => schedules.Due(ContentScheduleAction.Release, date).Any();

    public IEnumerable<IContent> GetContentForExpiration(DateTime date) => Due(ContentScheduleAction.Expire, date);

    public IEnumerable<IContent> GetContentForRelease(DateTime date) => Due(ContentScheduleAction.Release, date);

    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] documentIds) => schedules.Get(documentIds);

    public int CountPublished(string? contentTypeAlias = null)
    {
        var rows = Current.Where(row => !row.Node.Trashed && row.Document!.Published);
        return contentTypeAlias is null ? rows.Count() : rows.Count(row => row.ContentType.Alias == contentTypeAlias);
    }

    public bool IsPathPublished(IContent? content)
    {
        if (content is null || content.Trashed || !content.Published)
            return false;
        if (content.ParentId == Constants.System.Root)
            return true;
        var ancestors = content.Path.Split(',').Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).Where(id => id > 0 && id != content.Id).ToList();
        return Database.Documents.Count(row => ancestors.Contains(row.NodeId) && row.Published) == ancestors.Count;
    }

    public void ReplaceContentPermissions(EntityPermissionSet permissionSet) => permissions.ReplaceAll(permissionSet);

    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds)
    {
        var ids = groupIds.ToList();
        permissions.Assign([.. Database.UserGroups.Where(row => ids.Contains(row.Id)).Select(row => row.Key)], permission, [entity.Id]);
    }

    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => permissions.GetForEntity(entityId);

    public void AddOrUpdatePermissions(ContentPermissionSet permission) => permissions.ReplaceAll(permission);

    protected override IReadOnlyList<IContent> Build(IReadOnlyList<ContentJoin> rows, string[]? propertyAliases) => reader.Build(rows, propertyAliases, Blueprints);

    private IEnumerable<IContent> Due(ContentScheduleAction action, DateTime date)
    {
        var ids = schedules.Due(action, date);
        return InOrder(Current.Where(row => ids.Contains(row.Node.Id) && !row.Node.Trashed));
    }
}
