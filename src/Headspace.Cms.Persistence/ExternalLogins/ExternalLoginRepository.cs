using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Headspace.Cms.Persistence.Users;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Persistence.ExternalLogins;

/// <summary>Logins at other providers, and their tokens, of users and members alike.</summary>
internal sealed class ExternalLoginRepository(IScopeAccessor scopes) : IExternalLoginWithKeyRepository
{
    private static readonly RowMap<ExternalLoginRow> _logins = new RowMap<ExternalLoginRow>()
        .Add("Id", row => row.Id)
        .Add("Key", row => row.UserOrMemberKey)
        .Add("LoginProvider", row => row.LoginProvider)
        .Add("ProviderKey", row => row.ProviderKey)
        .Add("UserData", row => row.UserData)
        .Add("CreateDate", row => row.CreateDate);

    private static readonly RowMap<OwnedToken> _tokens = new RowMap<OwnedToken>()
        .Add("Id", row => row.Token.Id)
        .Add("Key", row => row.Login.UserOrMemberKey)
        .Add("LoginProvider", row => row.Login.LoginProvider)
        .Add("Name", row => row.Token.Name)
        .Add("Value", row => row.Token.Value)
        .Add("CreateDate", row => row.Token.CreateDate);

    private UmbracoDbContext Database => scopes.Database;

    private IQueryable<OwnedToken> Tokens =>
        from token in Database.ExternalLoginTokens
        join login in Database.ExternalLogins on token.ExternalLoginId equals login.Id
        select new OwnedToken { Token = token, Login = login };

    public IIdentityUserLogin? Get(int id) => Read(Database.ExternalLogins.Where(row => row.Id == id)).FirstOrDefault();

    public IEnumerable<IIdentityUserLogin> GetMany(params int[]? ids) =>
        Read(ids is { Length: > 0 } ? Database.ExternalLogins.Where(row => ids.Contains(row.Id)) : Database.ExternalLogins);

    public bool Exists(int id) => Database.ExternalLogins.Any(row => row.Id == id);

    public IEnumerable<IIdentityUserLogin> Get(IQuery<IIdentityUserLogin> query) => Read(Database.ExternalLogins.Where(query, _logins));

    public int Count(IQuery<IIdentityUserLogin>? query) => Database.ExternalLogins.Where(query, _logins).Count();

    public IEnumerable<IIdentityUserToken> Get(IQuery<IIdentityUserToken> query) =>
        [.. Tokens.Where(query, _tokens).OrderBy(row => row.Token.Id).AsEnumerable().Select(row =>
            new IdentityUserToken(row.Token.Id, row.Login.LoginProvider, row.Token.Name, row.Token.Value, row.Login.UserOrMemberKey.ToString(), row.Token.CreateDate) { Key = row.Login.UserOrMemberKey })];

    public int Count(IQuery<IIdentityUserToken>? query) => Tokens.Where(query, _tokens).Count();

    public void Save(IIdentityUserLogin entity)
    {
        if (entity.CreateDate == default)
            entity.CreateDate = DateTime.UtcNow;
        if (entity.HasIdentity)
        {
            Database.ExternalLogins.Where(row => row.Id == entity.Id).ExecuteUpdate(set => set
                .SetProperty(row => row.LoginProvider, entity.LoginProvider)
                .SetProperty(row => row.ProviderKey, entity.ProviderKey)
                .SetProperty(row => row.UserData, entity.UserData));
            return;
        }
        entity.Id = Database.Insert(new ExternalLoginRow
        {
            UserOrMemberKey = Guid.Parse(entity.UserId),
            LoginProvider = entity.LoginProvider,
            ProviderKey = entity.ProviderKey,
            UserData = entity.UserData,
            CreateDate = entity.CreateDate,
        }).Id;
    }

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLogin> logins)
    {
        var wanted = logins.ToDictionary(login => login.LoginProvider, StringComparer.OrdinalIgnoreCase);
        var existing = Database.ExternalLogins.Where(row => row.UserOrMemberKey == userOrMemberKey).ToList();
        var stale = existing.Where(row => !wanted.ContainsKey(row.LoginProvider)).Select(row => row.Id).ToList();
        Delete(Database.ExternalLogins.Where(row => stale.Contains(row.Id)));
        foreach (var row in existing.Where(row => wanted.ContainsKey(row.LoginProvider)))
        {
            wanted.Remove(row.LoginProvider, out var login);
            Database.ExternalLogins.Where(other => other.Id == row.Id).ExecuteUpdate(set => set
                .SetProperty(other => other.ProviderKey, login!.ProviderKey)
                .SetProperty(other => other.UserData, login!.UserData));
        }
        Database.InsertMany([.. wanted.Values.Select(login => new ExternalLoginRow
        {
            UserOrMemberKey = userOrMemberKey,
            LoginProvider = login.LoginProvider,
            ProviderKey = login.ProviderKey,
            UserData = login.UserData,
            CreateDate = DateTime.UtcNow,
        })]);
    }

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLoginToken> tokens)
    {
        var logins = Database.ExternalLogins.Where(row => row.UserOrMemberKey == userOrMemberKey).Select(row => new { row.Id, row.LoginProvider }).ToList();
        var ids = logins.Select(login => login.Id).ToList();
        var idsByProvider = logins.ToDictionary(login => login.LoginProvider, login => login.Id, StringComparer.OrdinalIgnoreCase);
        Database.ExternalLoginTokens.Where(row => ids.Contains(row.ExternalLoginId)).ExecuteDelete();
        Database.InsertMany([.. tokens.Where(token => idsByProvider.ContainsKey(token.LoginProvider)).Select(token => new ExternalLoginTokenRow
        {
            ExternalLoginId = idsByProvider[token.LoginProvider],
            Name = token.Name,
            Value = token.Value,
            CreateDate = DateTime.UtcNow,
        })]);
    }

    public void Delete(IIdentityUserLogin entity)
    {
        Delete(Database.ExternalLogins.Where(row => row.Id == entity.Id));
        entity.DeleteDate = DateTime.UtcNow;
    }

    public void DeleteUserLogins(Guid userOrMemberKey) => Delete(Database.ExternalLogins.Where(row => row.UserOrMemberKey == userOrMemberKey));

    // Members' providers are not among the ones asked about: those of the backoffice alone.
    public void DeleteUserLoginsForRemovedProviders(IEnumerable<string> currentLoginProviders)
    {
        var providers = currentLoginProviders.ToList();
        Delete(Database.ExternalLogins.Where(row => Database.Users.Any(user => user.Key == row.UserOrMemberKey) && !providers.Contains(row.LoginProvider)));
    }

    private void Delete(IQueryable<ExternalLoginRow> logins)
    {
        var ids = logins.Select(row => row.Id).ToList();
        if (ids.Count == 0)
            return;
        Database.ExternalLoginTokens.Where(row => ids.Contains(row.ExternalLoginId)).ExecuteDelete();
        Database.ExternalLogins.Where(row => ids.Contains(row.Id)).ExecuteDelete();
    }

    // The key of Core's entity is the key of whoever logs in.
    private static IEnumerable<IIdentityUserLogin> Read(IQueryable<ExternalLoginRow> rows) => [.. rows.OrderBy(row => row.Id).AsEnumerable().Select(row =>
        new IdentityUserLogin(row.Id, row.LoginProvider, row.ProviderKey, row.UserOrMemberKey.ToString(), row.CreateDate) { Key = row.UserOrMemberKey, UserData = row.UserData })];

    private sealed class OwnedToken
    {
        public required ExternalLoginTokenRow Token { get; init; }

        public required ExternalLoginRow Login { get; init; }
    }
}
