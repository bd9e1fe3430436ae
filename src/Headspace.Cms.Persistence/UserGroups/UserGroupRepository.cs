using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Headspace.Cms.Persistence.Users;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.UserGroups;

internal sealed class UserGroupRepository(IScopeAccessor scopes, UserGroupReader reader, SetCache<IUserGroup> cache, EntityPermissionStore permissions) : IUserGroupRepository
{
    public IUserGroup? Get(int id) => reader.Groups.ById(id).Clone();

    public IUserGroup? Get(string alias) =>
        reader.Groups.Items.FirstOrDefault(group => group.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)).Clone();

    public IEnumerable<IUserGroup> GetMany(params int[]? ids) => reader.Groups.ByIds(ids).CloneAll();

    public bool Exists(int id) => reader.Groups.ById(id) is not null;

    public IEnumerable<IUserGroup> Get(IQuery<IUserGroup> query) => reader.Groups.Items.Matching(query).CloneAll();

    public int Count(IQuery<IUserGroup>? query) => reader.Groups.Items.Matching(query).Count();

    public IEnumerable<IUserGroup> GetGroupsAssignedToSection(string sectionAlias) =>
        reader.Groups.Items.Where(group => group.AllowedSections.Contains(sectionAlias, StringComparer.OrdinalIgnoreCase)).CloneAll();

    public void Save(IUserGroup entity)
    {
        entity.Stamp();
        var row = new UserGroupRow
        {
            Id = entity.Id,
            Key = entity.Key,
            Alias = entity.Alias,
            Name = entity.Name ?? string.Empty,
            Description = entity.Description,
            Icon = entity.Icon,
            CreateDate = entity.CreateDate,
            UpdateDate = entity.UpdateDate,
            HasAccessToAllLanguages = entity.HasAccessToAllLanguages,
            StartContentId = entity.StartContentId,
            StartMediaId = entity.StartMediaId,
        };
        if (entity.HasIdentity)
            Update(row);
        else
            entity.Id = scopes.Database.Insert(row).Id;
        DeleteLists(entity.Id, entity.Key);
        WriteLists(entity);
        entity.ResetDirtyProperties();
        cache.Written();
    }

    public void AddOrUpdateGroupWithUsers(IUserGroup userGroup, int[]? userIds)
    {
        Save(userGroup);
        if (userIds is null)
            return;
        scopes.Database.UsersInGroups.Where(row => row.UserGroupId == userGroup.Id).ExecuteDelete();
        scopes.Database.InsertMany([.. userIds.Distinct().Select(userId => new UserInGroupRow { UserId = userId, UserGroupId = userGroup.Id })]);
    }

    public void Delete(IUserGroup entity)
    {
        DeleteLists(entity.Id, entity.Key);
        scopes.Database.UsersInGroups.Where(row => row.UserGroupId == entity.Id).ExecuteDelete();
        scopes.Database.UserGroups.Where(row => row.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
        cache.Written();
    }

    public EntityPermissionCollection GetPermissions(int[] groupIds, params int[] entityIds) =>
        permissions.Get([.. reader.Groups.ByIds(groupIds).Select(ToReadOnly)], fallBackToDefaults: false, entityIds);

    public EntityPermissionCollection GetPermissions(IReadOnlyUserGroup[]? groups, bool fallbackToDefaultPermissions, params int[] nodeIds) =>
        permissions.Get(groups ?? [], fallbackToDefaultPermissions, nodeIds);

    public void ReplaceGroupPermissions(int groupId, ISet<string> permissionSet, params int[] entityIds)
    {
        if (reader.Groups.ById(groupId) is { } group)
            permissions.Replace(group.Key, permissionSet, entityIds);
    }

    public void AssignGroupPermission(int groupId, string permission, params int[] entityIds)
    {
        if (reader.Groups.ById(groupId) is { } group)
            permissions.Assign([group.Key], permission, entityIds);
    }

    private static IReadOnlyUserGroup ToReadOnly(IUserGroup group) => (IReadOnlyUserGroup)group;

    private void Update(UserGroupRow row) =>
        scopes.Database.UserGroups.Where(other => other.Id == row.Id).ExecuteUpdate(set => set
            .SetProperty(other => other.Alias, row.Alias)
            .SetProperty(other => other.Name, row.Name)
            .SetProperty(other => other.Description, row.Description)
            .SetProperty(other => other.Icon, row.Icon)
            .SetProperty(other => other.UpdateDate, row.UpdateDate)
            .SetProperty(other => other.HasAccessToAllLanguages, row.HasAccessToAllLanguages)
            .SetProperty(other => other.StartContentId, row.StartContentId)
            .SetProperty(other => other.StartMediaId, row.StartMediaId));

    private void DeleteLists(int id, Guid key)
    {
        scopes.Database.UserGroupSections.Where(row => row.UserGroupId == id).ExecuteDelete();
        scopes.Database.UserGroupLanguages.Where(row => row.UserGroupId == id).ExecuteDelete();
        scopes.Database.UserGroupPermissions.Where(row => row.UserGroupKey == key).ExecuteDelete();
        scopes.Database.GranularPermissions.Where(row => row.UserGroupKey == key).ExecuteDelete();
    }

    private void WriteLists(IUserGroup entity)
    {
        scopes.Database.InsertMany([.. entity.AllowedSections.Select(section => new UserGroupSectionRow { UserGroupId = entity.Id, App = section })]);
        scopes.Database.InsertMany([.. entity.AllowedLanguages.Select(language => new UserGroupLanguageRow { UserGroupId = entity.Id, LanguageId = language })]);
        scopes.Database.InsertMany([.. entity.Permissions.Select(permission => new UserGroupPermissionRow { UserGroupKey = entity.Key, Permission = permission })]);
        scopes.Database.InsertMany([.. entity.GranularPermissions.Select(permission => new GranularPermissionRow
        {
            UserGroupKey = entity.Key,
            UniqueId = permission.Key,
            Permission = permission.Permission,
            Context = permission.Context,
        })]);
    }
}
