using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Relations;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.Persistence.Contents;

/// <summary>Keeps the relations to what a document or media item refers to in its values.</summary>
internal sealed class ContentReferences(IScopeAccessor scopes, Lazy<DataValueReferenceFactoryCollection> references, Lazy<PropertyEditorCollection> editors)
{
    public void Write(IContentBase content)
    {
        var database = scopes.Database;
        var found = references.Value.GetAllReferences(content.Properties, editors.Value)
            .Where(reference => reference.Udi is GuidUdi)
            .Select(reference => (Key: ((GuidUdi)reference.Udi).Guid, reference.RelationTypeAlias))
            .Distinct().ToList();
        var automatic = references.Value.GetAllAutomaticRelationTypesAliases(editors.Value).ToList();
        var types = database.RelationTypes.Where(type => automatic.Contains(type.Alias)).Select(type => new { type.Id, type.Alias }).ToList();
        var typeIds = types.Select(type => type.Id).ToList();
        var existing = database.Relations
            .Where(relation => relation.ParentId == content.Id && typeIds.Contains(relation.RelationTypeId))
            .Select(relation => new { relation.Id, relation.ChildId, relation.RelationTypeId }).ToList();
        if (found.Count == 0 && existing.Count == 0)
            return;

        var keys = found.Select(reference => reference.Key).Distinct().ToList();
        var ids = database.Nodes.Where(node => keys.Contains(node.Key)).Select(node => new { node.Key, node.Id }).ToDictionary(node => node.Key, node => node.Id);
        var typesByAlias = types.ToDictionary(type => type.Alias, type => type.Id, StringComparer.OrdinalIgnoreCase);
        var wanted = found
            .Where(reference => ids.ContainsKey(reference.Key) && typesByAlias.ContainsKey(reference.RelationTypeAlias))
            .Select(reference => (ChildId: ids[reference.Key], TypeId: typesByAlias[reference.RelationTypeAlias]))
            .ToHashSet();

        var stale = existing.Where(relation => !wanted.Contains((relation.ChildId, relation.RelationTypeId))).Select(relation => relation.Id).ToList();
        if (stale.Count > 0)
            database.Relations.Where(relation => stale.Contains(relation.Id)).ExecuteDelete();
        wanted.ExceptWith(existing.Select(relation => (relation.ChildId, relation.RelationTypeId)));
        var now = DateTime.UtcNow;
        database.InsertMany([.. wanted.Select(relation => new RelationRow
        {
            ParentId = content.Id,
            ChildId = relation.ChildId,
            RelationTypeId = relation.TypeId,
            CreateDate = now,
            Comment = string.Empty,
        })]);
    }
}
