using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Persistence.UserGroups;

/// <summary>All user groups; they are few and every user has some.</summary>
internal sealed class UserGroupReader(IScopeAccessor scopes, SetCache<IUserGroup> cache, IShortStringHelper shortStringHelper)
{
    public EntitySet<IUserGroup> Groups => cache.Get(Read);

    private EntitySet<IUserGroup> Read()
    {
        var database = scopes.Database;
        var sections = database.UserGroupSections.ToList().ToLookup(row => row.UserGroupId, row => row.App);
        var permissions = database.UserGroupPermissions.OrderBy(row => row.Id).ToList().ToLookup(row => row.UserGroupKey, row => row.Permission);
        var granular = database.GranularPermissions.OrderBy(row => row.Id).ToList().ToLookup(row => row.UserGroupKey);
        var languages = database.UserGroupLanguages.ToList().ToLookup(row => row.UserGroupId, row => row.LanguageId);
        var counts = database.UsersInGroups.GroupBy(row => row.UserGroupId).Select(group => new { group.Key, Count = group.Count() }).ToDictionary(row => row.Key, row => row.Count);
        return new EntitySet<IUserGroup>(database.UserGroups.OrderBy(row => row.Id).AsEnumerable().Select(row =>
        {
            var group = new UserGroup(shortStringHelper, counts.GetValueOrDefault(row.Id), row.Alias, row.Name, row.Icon)
            {
                Id = row.Id,
                Key = row.Key,
                Description = row.Description,
                CreateDate = row.CreateDate,
                UpdateDate = row.UpdateDate,
                StartContentId = row.StartContentId,
                StartMediaId = row.StartMediaId,
                HasAccessToAllLanguages = row.HasAccessToAllLanguages,
                Permissions = permissions[row.Key].ToHashSet(),
                GranularPermissions = granular[row.Key].Select(ToPermission).ToHashSet(),
            };
            foreach (var section in sections[row.Id])
                group.AddAllowedSection(section);
            foreach (var language in languages[row.Id])
                group.AddAllowedLanguage(language);
            group.ResetDirtyProperties(rememberDirty: false);
            return group;
        }));
    }

    private static IGranularPermission ToPermission(GranularPermissionRow row) => (row.Context, row.UniqueId) switch
    {
        (DocumentGranularPermission.ContextType, { } key) => new DocumentGranularPermission { Key = key, Permission = row.Permission },
        (DocumentPropertyValueGranularPermission.ContextType, { } key) => new DocumentPropertyValueGranularPermission { Key = key, Permission = row.Permission },
        _ => new UnknownTypeGranularPermission { Context = row.Context, Permission = row.Permission },
    };
}
