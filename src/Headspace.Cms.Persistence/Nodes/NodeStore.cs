using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.Persistence.Nodes;

/// <summary>Writes umbracoNode for every kind of entity that has a row there.</summary>
internal sealed class NodeStore(IScopeAccessor scopes)
{
    /// <summary>Adds a node last among its siblings of the same type, and puts what it got on the entity.</summary>
    public NodeRow Add(IUmbracoEntity entity, Guid objectType)
    {
        entity.Stamp();
        var row = new NodeRow
        {
            Key = entity.Key,
            ParentId = entity.ParentId,
            Name = entity.Name,
            ObjectType = objectType,
            CreatorId = NullIfZero(entity.CreatorId),
            CreateDate = entity.CreateDate,
            Trashed = entity.Trashed,
        };
        Add(row);
        entity.Id = row.Id;
        Place(entity, row);
        return row;
    }

    public NodeRow Add(NodeRow row)
    {
        var database = scopes.Database;
        var (level, path) = Parent(row.ParentId);
        row.Level = level + 1;
        row.SortOrder = NextSortOrder(row.ParentId, row.ObjectType);
        row.Id = database.Nodes.Where(node => node.Key == row.Key && node.ObjectType == Constants.ObjectTypes.IdReservation).Select(node => node.Id).FirstOrDefault();
        if (row.Id == 0)
        {
            row.Path = path;
            database.Insert(row);
        }
        row.Path = $"{path},{row.Id}";
        Write(row);
        return row;
    }

    /// <summary>Writes the node again; one that has got another parent goes last among its new siblings.</summary>
    public void Update(IUmbracoEntity entity, Guid objectType, bool moved)
    {
        entity.Stamp();
        var row = new NodeRow
        {
            Id = entity.Id,
            Key = entity.Key,
            ParentId = entity.ParentId,
            Level = entity.Level,
            Path = entity.Path,
            SortOrder = entity.SortOrder,
            Name = entity.Name,
            ObjectType = objectType,
            CreatorId = NullIfZero(entity.CreatorId),
            CreateDate = entity.CreateDate,
            Trashed = entity.Trashed,
        };
        if (moved)
        {
            var (level, path) = Parent(row.ParentId);
            row.Level = level + 1;
            row.Path = $"{path},{row.Id}";
            row.SortOrder = NextSortOrder(row.ParentId, objectType);
            Place(entity, row);
        }
        if (moved || IsPlaced(entity))
            Write(row);
        else
            WriteInPlace(row);
    }

    // Another may have moved, sorted or trashed the node since the entity was read.
    private static bool IsPlaced(IUmbracoEntity entity) => entity is not ICanBeDirty tracked || new[] { nameof(ITreeEntity.ParentId), nameof(ITreeEntity.Level), nameof(ITreeEntity.Path), nameof(ITreeEntity.SortOrder), nameof(ITreeEntity.Trashed) }
        .Any(tracked.IsPropertyDirty);

    private void WriteInPlace(NodeRow row) =>
        scopes.Database.Nodes.Where(node => node.Id == row.Id).ExecuteUpdate(set => set
            .SetProperty(node => node.CreatorId, row.CreatorId)
            .SetProperty(node => node.Name, row.Name)
            .SetProperty(node => node.ObjectType, row.ObjectType)
            .SetProperty(node => node.CreateDate, row.CreateDate));

    // The key stays: other tables refer to it, and SQLite would look through them.
    public void Write(NodeRow row) =>
        scopes.Database.Nodes.Where(node => node.Id == row.Id).ExecuteUpdate(set => set
            .SetProperty(node => node.ParentId, row.ParentId)
            .SetProperty(node => node.Level, row.Level)
            .SetProperty(node => node.Path, row.Path)
            .SetProperty(node => node.SortOrder, row.SortOrder)
            .SetProperty(node => node.Trashed, row.Trashed)
            .SetProperty(node => node.CreatorId, row.CreatorId)
            .SetProperty(node => node.Name, row.Name)
            .SetProperty(node => node.ObjectType, row.ObjectType)
            .SetProperty(node => node.CreateDate, row.CreateDate));

    /// <summary>Writes where nodes lie in the tree, and nothing else of them.</summary>
    public void WritePlaces(IEnumerable<(int Id, string Path, int Level)> places)
    {
        var engine = scopes.Database.Engine;
        var rows = places.Select(place => new object?[] { place.Id, place.Path, place.Level }).ToList();
        if (rows.Count == 0)
            return;
        var table = engine.Quote("umbracoNode");
        scopes.Database.ExecuteForRows(
            $"UPDATE {table} SET {engine.Quote("path")} = {engine.RowValue(1)}, {engine.Quote("level")} = {engine.RowValue(2)} FROM {engine.Rows} WHERE {table}.{engine.Quote("id")} = {engine.RowValue(0)}",
            rows);
    }

    public int NextSortOrder(int parentId, Guid? objectType) =>
        (scopes.Database.Nodes
            .Where(node => node.ParentId == parentId && node.ObjectType == objectType && node.Id != Constants.System.Root)
            .Max(node => (int?)node.SortOrder) ?? -1) + 1;

    /// <summary>Deletes the nodes and whatever refers to any node; rows of one kind of entity alone are its repository's.</summary>
    public void Delete(IReadOnlyCollection<int> ids)
    {
        var database = scopes.Database;
        var keys = database.Nodes.Where(node => ids.Contains(node.Id)).Select(node => node.Key);
        database.Notifications.Where(row => ids.Contains(row.NodeId)).ExecuteDelete();
        database.GranularPermissions.Where(row => row.UniqueId != null && keys.Contains(row.UniqueId.Value)).ExecuteDelete();
        database.Relations.Where(row => ids.Contains(row.ParentId) || ids.Contains(row.ChildId)).ExecuteDelete();
        database.UserStartNodes.Where(row => ids.Contains(row.StartNode)).ExecuteDelete();
        database.UserGroups.Where(row => row.StartContentId != null && ids.Contains(row.StartContentId.Value)).ExecuteUpdate(set => set.SetProperty(row => row.StartContentId, (int?)null));
        database.UserGroups.Where(row => row.StartMediaId != null && ids.Contains(row.StartMediaId.Value)).ExecuteUpdate(set => set.SetProperty(row => row.StartMediaId, (int?)null));
        database.Nodes.Where(node => ids.Contains(node.Id)).ExecuteDelete();
    }

    // In stock databases a node of nobody's has null, not zero.
    public static int? NullIfZero(int userId) => userId == 0 ? null : userId;

    private static void Place(ITreeEntity entity, NodeRow row)
    {
        entity.Level = row.Level;
        entity.Path = row.Path;
        entity.SortOrder = row.SortOrder;
    }

    private (int Level, string Path) Parent(int parentId)
    {
        var parent = scopes.Database.Nodes.Where(node => node.Id == parentId).Select(node => new { node.Level, node.Path }).FirstOrDefault()
            ?? throw new InvalidOperationException($"The parent {parentId} does not exist.");
        return (parent.Level, parent.Path);
    }
}
