using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Headspace.Cms.Persistence.UserGroups;

/// <summary>The permissions that groups have on single documents.</summary>
internal sealed class EntityPermissionStore(IScopeAccessor scopes, SetCache<IUserGroup> cache)
{
    /// <summary>What is assigned to the groups on the nodes, or on any node where none is named.</summary>
    public EntityPermissionCollection Get(IReadOnlyCollection<IReadOnlyUserGroup> groups, bool fallBackToDefaults, int[] nodeIds)
    {
        var keys = groups.Select(group => group.Key).ToList();
        var assigned = Assigned(keys, nodeIds);
        var permissions = new EntityPermissionCollection();
        foreach (var group in groups)
        {
            var nodes = nodeIds.Length > 0 ? nodeIds.Distinct() : assigned.Where(pair => pair.Key.Group == group.Key).Select(pair => pair.Key.Node);
            foreach (var node in nodes)
            {
                if (assigned.TryGetValue((group.Key, node), out var own))
                    permissions.Add(new EntityPermission(group.Id, node, own));
                else if (fallBackToDefaults)
                    permissions.Add(new EntityPermission(group.Id, node, group.Permissions, isDefaultPermissions: true));
            }
        }
        return permissions;
    }

    public EntityPermissionCollection GetForEntity(int nodeId)
    {
        var rows =
            from permission in scopes.Database.GranularPermissions
            join node in scopes.Database.Nodes on permission.UniqueId equals node.Key
            join userGroup in scopes.Database.UserGroups on permission.UserGroupKey equals userGroup.Key
            where node.Id == nodeId && permission.Context == DocumentGranularPermission.ContextType
            select new { userGroup.Id, permission.Permission };
        return new EntityPermissionCollection(rows.AsEnumerable()
            .GroupBy(row => row.Id, row => row.Permission)
            .Select(group => new EntityPermission(group.Key, nodeId, group.ToHashSet())));
    }

    public void Replace(Guid groupKey, IEnumerable<string> permissions, int[] nodeIds)
    {
        var nodes = NodeKeys(nodeIds);
        scopes.Database.GranularPermissions
            .Where(row => row.UserGroupKey == groupKey && row.UniqueId != null && nodes.Contains(row.UniqueId.Value) && row.Context == DocumentGranularPermission.ContextType)
            .ExecuteDelete();
        Insert(nodes.SelectMany(_ => permissions, (node, permission) => (groupKey, node, permission)));
    }

    /// <summary>Replaces all groups' permissions on one node.</summary>
    public void ReplaceAll(EntityPermissionSet set)
    {
        var nodes = NodeKeys([set.EntityId]);
        scopes.Database.GranularPermissions
            .Where(row => row.UniqueId != null && nodes.Contains(row.UniqueId.Value) && row.Context == DocumentGranularPermission.ContextType)
            .ExecuteDelete();
        var ids = set.PermissionsSet.Select(permission => permission.UserGroupId).ToList();
        var groups = scopes.Database.UserGroups.Where(row => ids.Contains(row.Id)).ToDictionary(row => row.Id, row => row.Key);
        Insert(
            from node in nodes
            from entry in set.PermissionsSet
            from permission in entry.AssignedPermissions
            select (groups[entry.UserGroupId], node, permission));
    }

    public void Assign(IReadOnlyCollection<Guid> groupKeys, string permission, int[] nodeIds)
    {
        var nodes = NodeKeys(nodeIds);
        scopes.Database.GranularPermissions
            .Where(row => groupKeys.Contains(row.UserGroupKey) && row.UniqueId != null && nodes.Contains(row.UniqueId.Value) && row.Permission == permission)
            .ExecuteDelete();
        Insert(groupKeys.SelectMany(_ => nodes, (group, node) => (group, node, permission)));
    }

    private List<Guid> NodeKeys(int[] nodeIds) => [.. scopes.Database.Nodes.Where(node => nodeIds.Contains(node.Id)).Select(node => node.Key)];

    private void Insert(IEnumerable<(Guid Group, Guid Node, string Permission)> permissions)
    {
        scopes.Database.InsertMany([.. permissions.Select(permission => new GranularPermissionRow
        {
            UserGroupKey = permission.Group,
            UniqueId = permission.Node,
            Permission = permission.Permission,
            Context = DocumentGranularPermission.ContextType,
        })]);
        cache.Written();
    }

    private Dictionary<(Guid Group, int Node), HashSet<string>> Assigned(List<Guid> groupKeys, int[] nodeIds)
    {
        var rows =
            from permission in scopes.Database.GranularPermissions
            join node in scopes.Database.Nodes on permission.UniqueId equals node.Key
            where groupKeys.Contains(permission.UserGroupKey) && permission.Context == DocumentGranularPermission.ContextType
            select new { permission.UserGroupKey, node.Id, permission.Permission };
        if (nodeIds.Length > 0)
            rows = rows.Where(row => nodeIds.Contains(row.Id));
        return rows.AsEnumerable()
            .GroupBy(row => (row.UserGroupKey, row.Id), row => row.Permission)
            .ToDictionary(group => group.Key, group => group.ToHashSet());
    }
}
