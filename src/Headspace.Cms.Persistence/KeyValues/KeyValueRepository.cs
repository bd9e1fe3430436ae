using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.KeyValues;

internal sealed class KeyValueRepository(IScopeAccessor scopes) : IKeyValueRepository
{
    public IKeyValue? Get(string? id) =>
        scopes.Database.KeyValues.Where(row => row.Identifier == id).AsEnumerable().Select(ToEntity).FirstOrDefault();

    public IEnumerable<IKeyValue> GetMany(params string[]? ids)
    {
        IQueryable<KeyValueRow> rows = scopes.Database.KeyValues;
        if (ids is { Length: > 0 })
            rows = rows.Where(row => ids.Contains(row.Identifier));
        return [.. rows.AsEnumerable().Select(ToEntity)];
    }

    public bool Exists(string id) => scopes.Database.KeyValues.Any(row => row.Identifier == id);

    public IReadOnlyDictionary<string, string?> FindByKeyPrefix(string keyPrefix)
    {
        var pattern = SqlExpressions.Escape(keyPrefix) + "%";
        return scopes.Database.KeyValues
            .Where(row => EF.Functions.Like(row.Identifier, pattern, "\\"))
            .ToDictionary(row => row.Identifier, row => row.Value);
    }

    public void Save(IKeyValue entity)
    {
        var database = scopes.Database;
        entity.UpdateDate = DateTime.UtcNow;
        var changed = database.KeyValues
            .Where(row => row.Identifier == entity.Identifier)
            .ExecuteUpdate(set => set.SetProperty(row => row.Value, entity.Value).SetProperty(row => row.Updated, entity.UpdateDate));
        if (changed == 0)
            database.Insert(new KeyValueRow { Identifier = entity.Identifier, Value = entity.Value, Updated = entity.UpdateDate });
        (entity as IRememberBeingDirty)?.ResetDirtyProperties();
    }

    public void Delete(IKeyValue entity) =>
        scopes.Database.KeyValues.Where(row => row.Identifier == entity.Identifier).ExecuteDelete();

    private static KeyValue ToEntity(KeyValueRow row)
    {
        var entity = new KeyValue { Identifier = row.Identifier, Value = row.Value, UpdateDate = row.Updated };
        entity.ResetDirtyProperties(rememberDirty: false);
        return entity;
    }
}
