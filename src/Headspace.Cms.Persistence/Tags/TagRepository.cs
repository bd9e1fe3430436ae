using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Tags;

internal sealed class TagRepository(IScopeAccessor scopes, ILanguageRepository languages) : ITagRepository
{
    private static readonly RowMap<TagRow> _map = new RowMap<TagRow>()
        .Add("Id", row => row.Id)
        .Add("Group", row => row.Group)
        .Add("Text", row => row.Tag)
        .Add("LanguageId", row => row.LanguageId);

    private IQueryable<TagRow> Rows => scopes.Database.Tags;

    public ITag? Get(int id) => Read(Rows.Where(row => row.Id == id)).FirstOrDefault();

    public IEnumerable<ITag> GetMany(params int[]? ids) => Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<ITag> Get(IQuery<ITag> query) => Read(Rows.Where(query, _map));

    public int Count(IQuery<ITag>? query) => Rows.Where(query, _map).Count();

    public void Save(ITag entity)
    {
        if (entity.HasIdentity)
        {
            Rows.Where(row => row.Id == entity.Id).ExecuteUpdate(set => set
                .SetProperty(row => row.Group, entity.Group)
                .SetProperty(row => row.Tag, entity.Text)
                .SetProperty(row => row.LanguageId, entity.LanguageId));
        }
        else
        {
            entity.Id = scopes.Database.Insert(new TagRow { Group = entity.Group, Tag = entity.Text, LanguageId = entity.LanguageId }).Id;
        }
        entity.ResetDirtyProperties();
    }

    public void Delete(ITag entity)
    {
        scopes.Database.TagRelationships.Where(row => row.TagId == entity.Id).ExecuteDelete();
        Rows.Where(row => row.Id == entity.Id).ExecuteDelete();
    }

    public void Assign(int contentId, int propertyTypeId, IEnumerable<ITag> tags, bool replaceTags = true)
    {
        var database = scopes.Database;
        var wanted = Distinct(tags);
        var assigned = (
            from relationship in database.TagRelationships
            join tag in database.Tags on relationship.TagId equals tag.Id
            where relationship.NodeId == contentId && relationship.PropertyTypeId == propertyTypeId
            select tag).ToList();
        if (wanted.Count == 0 && assigned.Count == 0)
            return;
        if (replaceTags)
        {
            var stale = assigned.Where(tag => !wanted.ContainsKey(Key(tag.Group, tag.Tag, tag.LanguageId))).Select(tag => tag.Id).ToList();
            if (stale.Count > 0)
                database.TagRelationships.Where(row => row.NodeId == contentId && row.PropertyTypeId == propertyTypeId && stale.Contains(row.TagId)).ExecuteDelete();
        }
        foreach (var tag in assigned)
            wanted.Remove(Key(tag.Group, tag.Tag, tag.LanguageId));
        if (wanted.Count == 0)
            return;
        var known = Find(wanted.Values);
        database.InsertMany([.. wanted.Where(pair => !known.ContainsKey(pair.Key)).Select(pair => new TagRow { Group = pair.Value.Group, Tag = pair.Value.Text, LanguageId = pair.Value.LanguageId })]);
        known = Find(wanted.Values);
        database.InsertMany([.. wanted.Keys.Select(key => new TagRelationshipRow { NodeId = contentId, PropertyTypeId = propertyTypeId, TagId = known[key] })]);
    }

    public void Remove(int contentId, int propertyTypeId, IEnumerable<ITag> tags)
    {
        var ids = Find(Distinct(tags).Values).Values.ToList();
        scopes.Database.TagRelationships.Where(row => row.NodeId == contentId && row.PropertyTypeId == propertyTypeId && ids.Contains(row.TagId)).ExecuteDelete();
    }

    public void RemoveAll(int contentId) => scopes.Database.TagRelationships.Where(row => row.NodeId == contentId).ExecuteDelete();

    public void RemoveAll(int contentId, int propertyTypeId) =>
        scopes.Database.TagRelationships.Where(row => row.NodeId == contentId && row.PropertyTypeId == propertyTypeId).ExecuteDelete();

    public TaggedEntity? GetTaggedEntityByKey(Guid key) => Tagged(Joined(null, null).Where(row => row.Node.Key == key)).FirstOrDefault();

    public TaggedEntity? GetTaggedEntityById(int id) => Tagged(Joined(null, null).Where(row => row.Node.Id == id)).FirstOrDefault();

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTagGroup(TaggableObjectTypes objectType, string group, string? culture = null) =>
        Tagged(OfType(Joined(group, culture), objectType));

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTag(TaggableObjectTypes objectType, string tag, string? group = null, string? culture = null) =>
        Tagged(OfType(Joined(group, culture), objectType).Where(row => row.Tag.Tag == tag));

    public IEnumerable<ITag> GetTagsForEntityType(TaggableObjectTypes objectType, string? group = null, string? culture = null) =>
        Counted(OfType(Joined(group, culture), objectType));

    public IEnumerable<ITag> GetTagsForEntity(int contentId, string? group = null, string? culture = null) =>
        Counted(Joined(group, culture).Where(row => row.Node.Id == contentId));

    public IEnumerable<ITag> GetTagsForEntity(Guid contentId, string? group = null, string? culture = null) =>
        Counted(Joined(group, culture).Where(row => row.Node.Key == contentId));

    public IEnumerable<ITag> GetTagsForProperty(int contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Counted(OfProperty(Joined(group, culture).Where(row => row.Node.Id == contentId), propertyTypeAlias));

    public IEnumerable<ITag> GetTagsForProperty(Guid contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Counted(OfProperty(Joined(group, culture).Where(row => row.Node.Key == contentId), propertyTypeAlias));

    private static Dictionary<(string, string, int?), ITag> Distinct(IEnumerable<ITag> tags) =>
        tags.Where(tag => !string.IsNullOrWhiteSpace(tag.Text)).DistinctBy(tag => Key(tag.Group, tag.Text, tag.LanguageId)).ToDictionary(tag => Key(tag.Group, tag.Text, tag.LanguageId));

    private static (string, string, int?) Key(string group, string text, int? languageId) => (group.ToUpperInvariant(), text.ToUpperInvariant(), languageId);

    private Dictionary<(string, string, int?), int> Find(IEnumerable<ITag> tags)
    {
        var texts = tags.Select(tag => tag.Text).ToList();
        return Rows.Where(row => texts.Contains(row.Tag)).ToList().DistinctBy(row => Key(row.Group, row.Tag, row.LanguageId)).ToDictionary(row => Key(row.Group, row.Tag, row.LanguageId), row => row.Id);
    }

    // A culture of null asks for invariant tags, of "*" for all.
    private IQueryable<TagJoin> Joined(string? group, string? culture)
    {
        var database = scopes.Database;
        var rows =
            from relationship in database.TagRelationships
            join tag in database.Tags on relationship.TagId equals tag.Id
            join node in database.Nodes on relationship.NodeId equals node.Id
            select new TagJoin { Relationship = relationship, Tag = tag, Node = node };
        if (!string.IsNullOrEmpty(group))
            rows = rows.Where(row => row.Tag.Group == group);
        if (culture == "*")
            return rows;
        int? languageId = string.IsNullOrEmpty(culture) ? null : languages.GetIdByIsoCode(culture, throwOnNotFound: false) ?? -1;
        return rows.Where(row => row.Tag.LanguageId == languageId);
    }

    private static IQueryable<TagJoin> OfType(IQueryable<TagJoin> rows, TaggableObjectTypes type) => type switch
    {
        TaggableObjectTypes.Content => rows.Where(row => row.Node.ObjectType == Constants.ObjectTypes.Document),
        TaggableObjectTypes.Media => rows.Where(row => row.Node.ObjectType == Constants.ObjectTypes.Media),
        TaggableObjectTypes.Member => rows.Where(row => row.Node.ObjectType == Constants.ObjectTypes.Member),
        _ => rows,
    };

    private IQueryable<TagJoin> OfProperty(IQueryable<TagJoin> rows, string alias) =>
        rows.Where(row => scopes.Database.PropertyTypes.Any(property => property.Id == row.Relationship.PropertyTypeId && property.Alias == alias));

    private static IEnumerable<ITag> Read(IQueryable<TagRow> rows) => [.. rows.OrderBy(row => row.Id).AsEnumerable().Select(row => ToEntity(row, 0))];

    private static IEnumerable<ITag> Counted(IQueryable<TagJoin> rows) =>
        [.. rows.AsEnumerable().GroupBy(row => row.Tag.Id).Select(group => ToEntity(group.First().Tag, group.Select(row => row.Node.Id).Distinct().Count()))];

    private IEnumerable<TaggedEntity> Tagged(IQueryable<TagJoin> rows)
    {
        var joined = rows.Select(row => new
        {
            row,
            Alias = scopes.Database.PropertyTypes.Where(property => property.Id == row.Relationship.PropertyTypeId).Select(property => property.Alias).FirstOrDefault(),
        });
        return
        [
            .. joined.AsEnumerable().GroupBy(pair => pair.row.Node.Id).Select(entity => new TaggedEntity(
                entity.Key,
                [.. entity.GroupBy(pair => (pair.row.Relationship.PropertyTypeId, pair.Alias))
                    .Select(property => new TaggedProperty(property.Key.PropertyTypeId, property.Key.Alias, [.. property.Select(pair => ToEntity(pair.row.Tag, 0))]))])),
        ];
    }

    private static Tag ToEntity(TagRow row, int nodeCount)
    {
        var tag = new Tag(row.Id, row.Group, row.Tag, row.LanguageId) { NodeCount = nodeCount };
        tag.ResetDirtyProperties(rememberDirty: false);
        return tag;
    }

    private sealed class TagJoin
    {
        public required TagRelationshipRow Relationship { get; init; }

        public required TagRow Tag { get; init; }

        public required NodeRow Node { get; init; }
    }
}
