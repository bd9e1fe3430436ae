using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.TwoFactorLogins;

/// <summary>Secrets are kept as they are given: who makes them decides how they are protected.</summary>
internal sealed class TwoFactorLoginRepository(IScopeAccessor scopes) : ITwoFactorLoginRepository
{
    private DbSet<TwoFactorLoginRow> Rows => scopes.Database.TwoFactorLogins;

    public ITwoFactorLogin? Get(int id) => Rows.Where(row => row.Id == id).AsEnumerable().Select(ToEntity).FirstOrDefault();

    public IEnumerable<ITwoFactorLogin> GetMany(params int[]? ids)
    {
        var rows = ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows;
        return [.. rows.OrderBy(row => row.Id).AsEnumerable().Select(ToEntity)];
    }

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public async Task<IEnumerable<ITwoFactorLogin>> GetByUserOrMemberKeyAsync(Guid userOrMemberKey) =>
        [.. (await Rows.Where(row => row.UserOrMemberKey == userOrMemberKey).OrderBy(row => row.Id).ToListAsync()).Select(ToEntity)];

    /// <summary>A person has one login with a provider: saving another replaces it.</summary>
    public void Save(ITwoFactorLogin entity)
    {
        Rows.Where(row => row.UserOrMemberKey == entity.UserOrMemberKey && row.ProviderName == entity.ProviderName && row.Id != entity.Id).ExecuteDelete();
        if (!entity.HasIdentity)
        {
            entity.Id = scopes.Database.Insert(new TwoFactorLoginRow { UserOrMemberKey = entity.UserOrMemberKey, ProviderName = entity.ProviderName, Secret = entity.Secret }).Id;
            return;
        }
        Rows.Where(row => row.Id == entity.Id).ExecuteUpdate(set => set
            .SetProperty(row => row.UserOrMemberKey, entity.UserOrMemberKey)
            .SetProperty(row => row.ProviderName, entity.ProviderName)
            .SetProperty(row => row.Secret, entity.Secret));
    }

    public void Delete(ITwoFactorLogin entity) => Rows.Where(row => row.Id == entity.Id).ExecuteDelete();

    public async Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey) =>
        await Rows.Where(row => row.UserOrMemberKey == userOrMemberKey).ExecuteDeleteAsync() > 0;

    public async Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey, string providerName) =>
        await Rows.Where(row => row.UserOrMemberKey == userOrMemberKey && row.ProviderName == providerName).ExecuteDeleteAsync() > 0;

    private static TwoFactorLogin ToEntity(TwoFactorLoginRow row) => new()
    {
        Id = row.Id,
        UserOrMemberKey = row.UserOrMemberKey,
        ProviderName = row.ProviderName,
        Secret = row.Secret,
        Confirmed = true,
    };
}
