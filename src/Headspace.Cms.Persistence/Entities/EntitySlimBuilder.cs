using Headspace.Cms.Persistence.ContentTypes;
using Headspace.Cms.Persistence.Documents;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Entities;

/// <summary>Builds light entities for any number of nodes with a constant number of queries.</summary>
internal sealed class EntitySlimBuilder(IScopeAccessor scopes, ContentTypeCache contentTypes, ILanguageRepository languages)
{
    public IReadOnlyList<IEntitySlim> Build(IReadOnlyList<EntityJoin> rows)
    {
        if (rows.Count == 0)
            return [];
        var database = scopes.Database;
        var ids = rows.Select(row => row.Node.Id).ToList();
        var parents = database.Nodes.Where(node => ids.Contains(node.ParentId) && node.Id != node.ParentId).Select(node => node.ParentId).Distinct().ToHashSet();
        var types = rows.Any(row => row.Version is not null)
            ? database.Contents.Where(row => ids.Contains(row.NodeId)).ToDictionary(row => row.NodeId, row => row.ContentTypeId)
            : [];
        var documents = rows.Any(IsDocument)
            ? database.Documents.Where(row => ids.Contains(row.NodeId)).ToDictionary(row => row.NodeId)
            : [];
        var cultures = rows.Any(IsDocument) ? Cultures(ids) : Enumerable.Empty<CultureOfDocument>().ToLookup(row => row.NodeId);
        var paths = rows.Any(row => row.Node.ObjectType == Constants.ObjectTypes.Media) ? MediaPaths(ids) : [];

        return [.. rows.Select(row =>
        {
            var entity = Create(row, documents, cultures, paths);
            Fill(entity, row, parents.Contains(row.Node.Id));
            if (entity is ContentEntitySlim content && types.TryGetValue(row.Node.Id, out var typeId) && contentTypes.All.ById(typeId) is { } type)
                Fill(content, type);
            return entity;
        })];
    }

    private static bool IsDocument(EntityJoin row) =>
        row.Node.ObjectType == Constants.ObjectTypes.Document || row.Node.ObjectType == Constants.ObjectTypes.DocumentBlueprint;

    private static EntitySlim Create(EntityJoin row, Dictionary<int, DocumentRow> documents, ILookup<int, CultureOfDocument> cultures, Dictionary<int, string?> paths)
    {
        if (IsDocument(row))
        {
            var document = documents.GetValueOrDefault(row.Node.Id);
            var own = cultures[row.Node.Id].ToList();
            return new DocumentEntitySlim
            {
                Published = document?.Published ?? false,
                Edited = document?.Edited ?? false,
                CultureNames = own.Where(culture => culture.Name is not null).ToDictionary(culture => culture.Culture, culture => culture.Name!, StringComparer.OrdinalIgnoreCase),
                PublishedCultures = [.. own.Where(culture => culture.Published).Select(culture => culture.Culture)],
                EditedCultures = [.. own.Where(culture => culture.Edited).Select(culture => culture.Culture)],
            };
        }
        if (row.Node.ObjectType == Constants.ObjectTypes.Media)
            return new MediaEntitySlim { MediaPath = paths.GetValueOrDefault(row.Node.Id) };
        return row.Node.ObjectType == Constants.ObjectTypes.Member ? new MemberEntitySlim() : new EntitySlim();
    }

    private static void Fill(EntitySlim entity, EntityJoin row, bool hasChildren)
    {
        entity.Id = row.Node.Id;
        entity.Key = row.Node.Key;
        entity.ParentId = row.Node.ParentId;
        entity.Level = row.Node.Level;
        entity.Path = row.Node.Path;
        entity.SortOrder = row.Node.SortOrder;
        entity.Trashed = row.Node.Trashed;
        entity.Name = row.Node.Name;
        entity.CreatorId = row.Node.CreatorId ?? 0;
        entity.NodeObjectType = row.Node.ObjectType ?? Guid.Empty;
        entity.CreateDate = row.Node.CreateDate;
        entity.UpdateDate = row.Version?.VersionDate ?? row.Node.CreateDate;
        entity.HasChildren = hasChildren;
    }

    private static void Fill(ContentEntitySlim entity, IContentTypeComposition type)
    {
        entity.ContentTypeAlias = type.Alias;
        entity.ContentTypeKey = type.Key;
        entity.ContentTypeIcon = type.Icon;
        entity.ContentTypeThumbnail = type.Thumbnail;
        entity.ListViewKey = type.ListView;
        entity.IsContainer = type.ListView is not null;
        if (entity is DocumentEntitySlim document)
            document.Variations = type.Variations;
    }

    private ILookup<int, CultureOfDocument> Cultures(List<int> ids)
    {
        var isoCodes = languages.GetMany().ToDictionary(language => language.Id, language => language.IsoCode);
        return scopes.Database.DocumentCultures.Where(row => ids.Contains(row.NodeId)).AsEnumerable()
            .Where(row => isoCodes.ContainsKey(row.LanguageId) && row.Available)
            .Select(row => new CultureOfDocument(row.NodeId, isoCodes[row.LanguageId], row.Name, row.Published, row.Edited))
            .ToLookup(row => row.NodeId);
    }

    private Dictionary<int, string?> MediaPaths(List<int> ids)
    {
        var paths =
            from version in scopes.Database.ContentVersions
            join media in scopes.Database.MediaVersions on version.Id equals media.Id
            where version.Current && ids.Contains(version.NodeId)
            select new { version.NodeId, media.Path };
        return paths.ToDictionary(row => row.NodeId, row => (string?)row.Path);
    }

    private sealed record CultureOfDocument(int NodeId, string Culture, string? Name, bool Published, bool Edited);
}
