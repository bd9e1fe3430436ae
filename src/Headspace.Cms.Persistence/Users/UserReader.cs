using Headspace.Cms.Persistence.Scoping;
using Headspace.Cms.Persistence.UserGroups;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Extensions;

namespace Headspace.Cms.Persistence.Users;

internal sealed class UserReader(IScopeAccessor scopes, UserGroupReader groups, IOptions<GlobalSettings> settings)
{
    /// <summary>umbracoUserStartNode.startNodeType.</summary>
    public const int ContentStartNode = 1;

    public const int MediaStartNode = 2;

    public IReadOnlyList<IUser> Read(IQueryable<UserRow> query)
    {
        var rows = query.ToList();
        if (rows.Count == 0)
            return [];
        var ids = rows.Select(row => row.Id).ToList();
        var memberships = scopes.Database.UsersInGroups.Where(row => ids.Contains(row.UserId)).ToList().ToLookup(row => row.UserId, row => row.UserGroupId);
        var startNodes = scopes.Database.UserStartNodes.Where(row => ids.Contains(row.UserId)).ToList().ToLookup(row => (row.UserId, row.StartNodeType), row => row.StartNode);
        return [.. rows.Select(row => ToEntity(row, memberships[row.Id], [.. startNodes[(row.Id, ContentStartNode)]], [.. startNodes[(row.Id, MediaStartNode)]]))];
    }

    private User ToEntity(UserRow row, IEnumerable<int> groupIds, int[] startContentIds, int[] startMediaIds)
    {
        var userGroups = groupIds.Select(groups.Groups.ById).OfType<IUserGroup>().Select(group => group.ToReadOnlyGroup());
        var user = new User(settings.Value, row.Id, row.Name, row.Email, row.Login, row.Password, row.PasswordConfig, userGroups, startContentIds, startMediaIds)
        {
            Key = row.Key,
            Kind = (UserKind)row.Kind,
            IsApproved = !row.Disabled,
            IsLockedOut = row.NoConsole,
            Language = row.Language,
            SecurityStamp = row.SecurityStampToken,
            FailedPasswordAttempts = row.FailedLoginAttempts ?? 0,
            LastLockoutDate = row.LastLockoutDate,
            LastLoginDate = row.LastLoginDate,
            LastPasswordChangeDate = row.LastPasswordChangeDate,
            EmailConfirmedDate = row.EmailConfirmedDate,
            InvitedDate = row.InvitedDate,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
            Avatar = row.Avatar,
        };
        user.ResetDirtyProperties(rememberDirty: false);
        return user;
    }
}
