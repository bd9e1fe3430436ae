using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.PublicAccess;

/// <summary>Which documents are protected; read with every request, so kept whole.</summary>
internal sealed class PublicAccessRepository(IScopeAccessor scopes, SetCache<PublicAccessEntry> cache) : IPublicAccessRepository
{
    private IReadOnlyList<PublicAccessEntry> Entries => cache.Get<List<PublicAccessEntry>>(Read);

    public PublicAccessEntry? Get(Guid id) => Entries.FirstOrDefault(entry => entry.Key == id).Clone();

    public IEnumerable<PublicAccessEntry> GetMany(params Guid[]? ids) => Entries.Where(entry => ids is not { Length: > 0 } || ids.Contains(entry.Key)).CloneAll();

    public bool Exists(Guid id) => Entries.Any(entry => entry.Key == id);

    public IEnumerable<PublicAccessEntry> Get(IQuery<PublicAccessEntry> query) => Entries.Matching(query).CloneAll();

    public int Count(IQuery<PublicAccessEntry>? query) => Entries.Matching(query).Count();

    public void Save(PublicAccessEntry entity)
    {
        var database = scopes.Database;
        var now = DateTime.UtcNow;
        var row = new AccessRow
        {
            Id = entity.Key,
            NodeId = entity.ProtectedNodeId,
            LoginNodeId = entity.LoginNodeId,
            NoAccessNodeId = entity.NoAccessNodeId,
            CreateDate = entity.CreateDate == default ? now : entity.CreateDate,
            UpdateDate = now,
        };
        database.AccessRules.Where(rule => rule.AccessId == row.Id).ExecuteDelete();
        database.Accesses.Where(other => other.Id == row.Id).ExecuteDelete();
        database.Insert(row);
        foreach (var rule in entity.Rules)
            rule.AccessEntryId = row.Id;
        database.InsertMany([.. entity.Rules.Select(rule => new AccessRuleRow
        {
            Id = rule.Key,
            AccessId = row.Id,
            RuleValue = rule.RuleValue ?? string.Empty,
            RuleType = rule.RuleType ?? string.Empty,
            CreateDate = rule.CreateDate == default ? now : rule.CreateDate,
            UpdateDate = now,
        })]);
        entity.CreateDate = row.CreateDate;
        entity.UpdateDate = now;
        // A Guid identifies an entry; the id only says that it is stored.
        entity.Id = entity.Key.GetHashCode();
        entity.ResetDirtyProperties();
        cache.Written();
    }

    public void Delete(PublicAccessEntry entity)
    {
        scopes.Database.AccessRules.Where(rule => rule.AccessId == entity.Key).ExecuteDelete();
        scopes.Database.Accesses.Where(row => row.Id == entity.Key).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
        cache.Written();
    }

    private List<PublicAccessEntry> Read()
    {
        var rules = scopes.Database.AccessRules.ToList().ToLookup(row => row.AccessId);
        return [.. scopes.Database.Accesses.AsEnumerable().Select(row =>
        {
            var entry = new PublicAccessEntry(row.Id, row.NodeId, row.LoginNodeId, row.NoAccessNodeId, rules[row.Id].Select(ToEntity))
            {
                CreateDate = row.CreateDate,
                UpdateDate = row.UpdateDate,
            };
            entry.ResetDirtyProperties(rememberDirty: false);
            return entry;
        })];
    }

    private static PublicAccessRule ToEntity(AccessRuleRow row)
    {
        var rule = new PublicAccessRule(row.Id, row.AccessId)
        {
            RuleValue = row.RuleValue,
            RuleType = row.RuleType,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
        };
        rule.ResetDirtyProperties(rememberDirty: false);
        return rule;
    }
}
