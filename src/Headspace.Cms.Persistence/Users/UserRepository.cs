using System.Linq.Expressions;
using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Users;

internal sealed class UserRepository(IScopeAccessor scopes, UserReader reader, UserSessions sessions, SetCache<IUserGroup> groupCache) : IUserRepository
{
    private DbSet<UserRow> Rows => scopes.Database.Users;

    public IUser? Get(Guid id) => One(Rows.Where(row => row.Key == id));

    public IUser? Get(int id) => One(Rows.Where(row => row.Id == id));

    public IUser? Get(int? id, bool includeSecurityData) => id is null ? null : Get(id.Value);

    public IUser? GetByUsername(string username, bool includeSecurityData) => One(Rows.Where(row => row.Login == username));

    public IUser? GetForUpgradeByUsername(string username) => GetByUsername(username, includeSecurityData: false);

    public IUser? GetForUpgradeByEmail(string email) => One(Rows.Where(row => row.Email == email));

    public IUser? GetForUpgrade(int id) => Get(id);

    public IEnumerable<IUser> GetMany(params Guid[]? ids) =>
        reader.Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Key)) : Rows);

    public bool Exists(Guid id) => Rows.Any(row => row.Key == id);

    public bool ExistsByUserName(string username) => Rows.Any(row => row.Name == username);

    public bool ExistsByLogin(string login) => Rows.Any(row => row.Login == login);

    public IEnumerable<IUser> Get(IQuery<IUser> query) => reader.Read(Rows.Where(query, UserQueries.Map).OrderBy(row => row.Id));

    public int Count(IQuery<IUser>? query) => Rows.Where(query, UserQueries.Map).Count();

    public int GetCountByQuery(IQuery<IUser>? query) => Count(query);

    public IEnumerable<IUser> GetAllInGroup(int groupId) =>
        reader.Read(Rows.Where(row => scopes.Database.UsersInGroups.Any(membership => membership.UserId == row.Id && membership.UserGroupId == groupId)));

    public IEnumerable<IUser> GetAllNotInGroup(int groupId) =>
        reader.Read(Rows.Where(row => !scopes.Database.UsersInGroups.Any(membership => membership.UserId == row.Id && membership.UserGroupId == groupId)));

    public IEnumerable<IUser> GetPagedResultsByQuery(
        IQuery<IUser>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Expression<Func<IUser, object?>> orderBy,
        Direction orderDirection = Direction.Ascending,
        string[]? includeUserGroups = null,
        string[]? excludeUserGroups = null,
        UserState[]? userState = null,
        IQuery<IUser>? filter = null)
    {
        var rows = Rows.Where(query, UserQueries.Map).Where(filter, UserQueries.Map).InStates(userState);
        if (includeUserGroups is { Length: > 0 })
            rows = rows.Where(row => InGroups(includeUserGroups).Contains(row.Id));
        if (excludeUserGroups is { Length: > 0 })
            rows = rows.Where(row => !InGroups(excludeUserGroups).Contains(row.Id));
        totalRecords = rows.Count();
        return pageSize <= 0 ? [] : reader.Read(rows.OrderBy(Key(orderBy), orderDirection).ThenBy(row => row.Id).Skip((int)pageIndex * pageSize).Take(pageSize));
    }

    public void Save(IUser entity)
    {
        entity.Stamp();
        if (string.IsNullOrEmpty(entity.SecurityStamp) || (CredentialsChanged(entity) && !entity.IsPropertyDirty(nameof(IUser.SecurityStamp))))
            entity.SecurityStamp = Guid.NewGuid().ToString();
        var row = ToRow(entity);
        if (entity.HasIdentity)
        {
            scopes.Database.Update(row);
            scopes.Database.SaveChanges();
            scopes.Database.ChangeTracker.Clear();
        }
        else
        {
            entity.Id = scopes.Database.Insert(row).Id;
        }
        WriteGroups(entity);
        WriteStartNodes(entity);
        entity.ResetDirtyProperties();
        groupCache.Written();
    }

    public void Delete(IUser entity)
    {
        var database = scopes.Database;
        var id = entity.Id;
        database.UsersInGroups.Where(row => row.UserId == id).ExecuteDelete();
        database.UserStartNodes.Where(row => row.UserId == id).ExecuteDelete();
        database.Notifications.Where(row => row.UserId == id).ExecuteDelete();
        database.UserLogins.Where(row => row.UserId == id).ExecuteDelete();
        database.UserClientIds.Where(row => row.UserId == id).ExecuteDelete();
        database.UserData.Where(row => row.UserKey == entity.Key).ExecuteDelete();
        database.Logs.Where(row => row.UserId == id).ExecuteUpdate(set => set.SetProperty(row => row.UserId, (int?)null));
        database.Nodes.Where(row => row.CreatorId == id).ExecuteUpdate(set => set.SetProperty(row => row.CreatorId, (int?)null));
        database.ContentVersions.Where(row => row.WriterId == id).ExecuteUpdate(set => set.SetProperty(row => row.WriterId, (int?)null));
        database.VersionCultures.Where(row => row.AvailableUserId == id).ExecuteUpdate(set => set.SetProperty(row => row.AvailableUserId, (int?)null));
        Rows.Where(row => row.Id == id).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
        groupCache.Written();
    }

    public IProfile? GetProfile(string username) => Profile(Rows.Where(row => row.Login == username));

    public IProfile? GetProfile(int id) => Profile(Rows.Where(row => row.Id == id));

    public IDictionary<UserState, int> GetUserStates()
    {
        var states = new Dictionary<UserState, int> { [UserState.All] = Rows.Count() };
        foreach (var state in Enum.GetValues<UserState>().Where(state => state != UserState.All))
            states[state] = Rows.InStates([state]).Count();
        return states;
    }

    public Guid CreateLoginSession(int? userId, string requestingIpAddress, bool cleanStaleSessions = true) => sessions.Create(userId, requestingIpAddress, cleanStaleSessions);

    public bool ValidateLoginSession(int userId, Guid sessionId) => sessions.Validate(userId, sessionId);

    public int ClearLoginSessions(int userId) => sessions.Clear(userId);

    public int ClearLoginSessions(TimeSpan timespan) => sessions.Clear(timespan);

    public void ClearLoginSession(Guid sessionId) => sessions.Clear(sessionId);

    public IEnumerable<string> GetAllClientIds() => [.. scopes.Database.UserClientIds.Select(row => row.ClientId)];

    public IEnumerable<string> GetClientIds(int id) => [.. scopes.Database.UserClientIds.Where(row => row.UserId == id).Select(row => row.ClientId)];

    public void AddClientId(int id, string clientId) => scopes.Database.Insert(new UserClientIdRow { UserId = id, ClientId = clientId });

    public bool RemoveClientId(int id, string clientId) =>
        scopes.Database.UserClientIds.Where(row => row.UserId == id && row.ClientId == clientId).ExecuteDelete() > 0;

    public IUser? GetByClientId(string clientId) =>
        One(Rows.Where(row => scopes.Database.UserClientIds.Any(client => client.UserId == row.Id && client.ClientId == clientId)));

    private static bool CredentialsChanged(IUser user) =>
        user.IsPropertyDirty(nameof(IUser.RawPasswordValue)) || user.IsPropertyDirty(nameof(IUser.Email)) || user.IsPropertyDirty(nameof(IUser.Username));

    private static IProfile? Profile(IQueryable<UserRow> rows) =>
        rows.Select(row => new { row.Id, row.Name }).AsEnumerable().Select(row => new UserProfile(row.Id, row.Name)).FirstOrDefault();

    private static LambdaExpression Key(Expression<Func<IUser, object?>> orderBy)
    {
        var row = Expression.Parameter(typeof(UserRow), "row");
        return Expression.Lambda(new RowExpressionVisitor<UserRow>(orderBy.Parameters[0], row, UserQueries.Map).Visit(orderBy.Body), row);
    }

    private static UserRow ToRow(IUser user) => new()
    {
        Id = user.Id,
        Key = user.Key,
        Name = user.Name ?? string.Empty,
        Login = user.Username,
        Email = user.Email,
        Password = string.IsNullOrWhiteSpace(user.RawPasswordValue) ? "default" : user.RawPasswordValue,
        PasswordConfig = user.PasswordConfiguration,
        Language = user.Language,
        SecurityStampToken = user.SecurityStamp,
        FailedLoginAttempts = user.FailedPasswordAttempts,
        Disabled = !user.IsApproved,
        NoConsole = user.IsLockedOut,
        LastLockoutDate = user.LastLockoutDate,
        LastPasswordChangeDate = user.LastPasswordChangeDate,
        LastLoginDate = user.LastLoginDate,
        EmailConfirmedDate = user.EmailConfirmedDate,
        InvitedDate = user.InvitedDate,
        CreateDate = user.CreateDate,
        UpdateDate = user.UpdateDate,
        Kind = (int)user.Kind,
        Avatar = user.Avatar,
    };

    private IQueryable<int> InGroups(string[] aliases) =>
        from membership in scopes.Database.UsersInGroups
        join userGroup in scopes.Database.UserGroups on membership.UserGroupId equals userGroup.Id
        where aliases.Contains(userGroup.Alias)
        select membership.UserId;

    private IUser? One(IQueryable<UserRow> rows) => reader.Read(rows.Take(1)) is [var user] ? user : null;

    private void WriteGroups(IUser user)
    {
        scopes.Database.UsersInGroups.Where(row => row.UserId == user.Id).ExecuteDelete();
        scopes.Database.InsertMany([.. user.Groups.Select(group => group.Id).Distinct().Select(group => new UserInGroupRow { UserId = user.Id, UserGroupId = group })]);
    }

    private void WriteStartNodes(IUser user)
    {
        scopes.Database.UserStartNodes.Where(row => row.UserId == user.Id).ExecuteDelete();
        scopes.Database.InsertMany([.. StartNodes(user.Id, user.StartContentIds, UserReader.ContentStartNode), .. StartNodes(user.Id, user.StartMediaIds, UserReader.MediaStartNode)]);
    }

    private static IEnumerable<UserStartNodeRow> StartNodes(int userId, int[]? nodes, int type) =>
        (nodes ?? []).Distinct().Select(node => new UserStartNodeRow { UserId = userId, StartNode = node, StartNodeType = type });
}
