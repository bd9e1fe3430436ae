using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.DictionaryItems;

internal sealed class DictionaryRepository(IScopeAccessor scopes, ILanguageRepository languages) : IDictionaryRepository
{
    private static readonly RowMap<DictionaryRow> _map = new RowMap<DictionaryRow>()
        .Add("Id", row => row.Id)
        .Add("Key", row => row.Key)
        .Add("ParentId", row => row.ParentKey)
        .Add("ItemKey", row => row.ItemKey);

    private IQueryable<DictionaryRow> Rows => scopes.Database.DictionaryItems;

    public IDictionaryItem? Get(int id) => One(Rows.Where(row => row.Id == id));

    public IDictionaryItem? Get(Guid uniqueId) => One(Rows.Where(row => row.Key == uniqueId));

    public IDictionaryItem? Get(string key) => One(Rows.Where(row => row.ItemKey == key));

    public IEnumerable<IDictionaryItem> GetMany(params int[]? ids) => Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public IEnumerable<IDictionaryItem> GetMany(params Guid[] uniqueIds) => Read(uniqueIds.Length > 0 ? Rows.Where(row => uniqueIds.Contains(row.Key)) : Rows);

    public IEnumerable<IDictionaryItem> GetManyByKeys(params string[] keys) => Read(keys.Length > 0 ? Rows.Where(row => keys.Contains(row.ItemKey)) : Rows);

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IDictionaryItem> Get(IQuery<IDictionaryItem> query) => Read(Rows.Where(query, _map));

    public int Count(IQuery<IDictionaryItem>? query) => Rows.Where(query, _map).Count();

    public Dictionary<string, Guid> GetDictionaryItemKeyMap() => Rows.ToDictionary(row => row.ItemKey, row => row.Key);

    /// <summary>The items below the parent, those right below it first; the filter looks at keys and texts.</summary>
    public IEnumerable<IDictionaryItem> GetDictionaryItemDescendants(Guid? parentId, string? filter = null)
    {
        var children = Rows.Select(row => new { row.Key, row.ParentKey }).ToList().ToLookup(row => row.ParentKey, row => row.Key);
        var keys = new List<Guid>(children[parentId]);
        for (var index = 0; index < keys.Count; index++)
            keys.AddRange(children[keys[index]]);
        var rows = Rows.Where(row => keys.Contains(row.Key));
        if (!string.IsNullOrWhiteSpace(filter))
        {
            var startsWith = SqlExpressions.Escape(filter) + "%";
            var contains = "%" + SqlExpressions.Escape(filter) + "%";
            rows = rows.Where(row => EF.Functions.Like(row.ItemKey, startsWith, "\\")
                || scopes.Database.LanguageTexts.Any(text => text.DictionaryKey == row.Key && EF.Functions.Like(text.Value, contains, "\\")));
        }
        var positions = keys.Select((key, position) => (key, position)).ToDictionary(pair => pair.key, pair => pair.position);
        return [.. Read(rows).OrderBy(item => positions[item.Key])];
    }

    public void Save(IDictionaryItem entity)
    {
        entity.Stamp();
        var row = new DictionaryRow { Id = entity.Id, Key = entity.Key, ParentKey = entity.ParentId, ItemKey = entity.ItemKey };
        if (!entity.HasIdentity)
        {
            entity.Id = scopes.Database.Insert(row).Id;
        }
        else
        {
            Rows.Where(other => other.Id == row.Id).ExecuteUpdate(set => set
                .SetProperty(other => other.ParentKey, row.ParentKey)
                .SetProperty(other => other.ItemKey, row.ItemKey));
            scopes.Database.LanguageTexts.Where(text => text.DictionaryKey == row.Key).ExecuteDelete();
        }
        scopes.Database.InsertMany([.. entity.Translations.Where(text => languages.GetIdByIsoCode(text.LanguageIsoCode, throwOnNotFound: false) is not null).Select(text => new LanguageTextRow
        {
            DictionaryKey = row.Key,
            LanguageId = languages.GetIdByIsoCode(text.LanguageIsoCode)!.Value,
            Value = text.Value,
        })]);
        entity.ResetDirtyProperties();
    }

    public void Delete(IDictionaryItem entity)
    {
        var children = Rows.Select(row => new { row.Key, row.ParentKey }).ToList().ToLookup(row => row.ParentKey, row => row.Key);
        var levels = new List<List<Guid>> { new() { entity.Key } };
        while (levels[^1].Count > 0)
            levels.Add([.. levels[^1].SelectMany(key => children[key])]);
        var keys = levels.SelectMany(level => level).ToList();
        scopes.Database.LanguageTexts.Where(text => keys.Contains(text.DictionaryKey)).ExecuteDelete();
        foreach (var level in Enumerable.Reverse(levels).Where(level => level.Count > 0))
            Rows.Where(row => level.Contains(row.Key)).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
    }

    private IDictionaryItem? One(IQueryable<DictionaryRow> rows) => Read(rows.Take(1)) is [var item] ? item : null;

    private IReadOnlyList<IDictionaryItem> Read(IQueryable<DictionaryRow> query)
    {
        var rows = query.OrderBy(row => row.ItemKey).ToList();
        if (rows.Count == 0)
            return [];
        var keys = rows.Select(row => row.Key).ToList();
        var known = languages.GetMany().ToDictionary(language => language.Id);
        var texts = scopes.Database.LanguageTexts.Where(text => keys.Contains(text.DictionaryKey)).OrderBy(text => text.LanguageId).ToList().ToLookup(text => text.DictionaryKey);
        return [.. rows.Select(row =>
        {
            var item = new DictionaryItem(row.ParentKey, row.ItemKey)
            {
                Id = row.Id,
                Key = row.Key,
                Translations =
                [
                    .. texts[row.Key].Where(text => known.ContainsKey(text.LanguageId)).Select(text =>
                    {
                        var translation = new DictionaryTranslation(known[text.LanguageId], text.Value, text.DictionaryKey) { Id = text.Id };
                        translation.ResetDirtyProperties(rememberDirty: false);
                        return translation;
                    }),
                ],
            };
            item.ResetDirtyProperties(rememberDirty: false);
            return item;
        })];
    }
}
