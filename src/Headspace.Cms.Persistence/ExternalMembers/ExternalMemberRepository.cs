using System.Linq.Expressions;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Persistence.ExternalMembers;

/// <summary>Members who are known by another provider alone and have no content.</summary>
internal sealed class ExternalMemberRepository(IScopeAccessor scopes) : IExternalMemberRepository
{
    private UmbracoDbContext Database => scopes.Database;

    public Task<ExternalMemberIdentity?> GetByKeyAsync(Guid key) => OneAsync(row => row.Key == key);

    public Task<ExternalMemberIdentity?> GetByEmailAsync(string email) => OneAsync(row => row.Email == email);

    public Task<ExternalMemberIdentity?> GetByUsernameAsync(string username) => OneAsync(row => row.UserName == username);

    public async Task<PagedModel<ExternalMemberIdentity>> GetPagedAsync(int skip, int take)
    {
        var rows = await Database.ExternalMembers.OrderBy(row => row.UserName).ThenBy(row => row.Id).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<ExternalMemberIdentity>(await Database.ExternalMembers.CountAsync(), rows.Select(ToEntity));
    }

    public Task<int> CreateAsync(ExternalMemberIdentity member) => Task.FromResult(Database.Insert(ToRow(member)).Id);

    public async Task UpdateAsync(ExternalMemberIdentity member)
    {
        Database.Update(ToRow(member));
        await Database.SaveChangesAsync();
        Database.ChangeTracker.Clear();
    }

    public Task UpdateLoginPropertiesAsync(ExternalMemberIdentity member) =>
        Database.ExternalMembers.Where(row => row.Key == member.Key).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.LastLoginDate, member.LastLoginDate)
            .SetProperty(row => row.SecurityStamp, member.SecurityStamp));

    public async Task DeleteAsync(Guid key)
    {
        var ids = Database.ExternalMembers.Where(row => row.Key == key).Select(row => row.Id);
        await Database.ExternalMembersInGroups.Where(row => ids.Contains(row.ExternalMemberId)).ExecuteDeleteAsync();
        await Database.ExternalMembers.Where(row => row.Key == key).ExecuteDeleteAsync();
    }

    public async Task<IEnumerable<string>> GetRolesAsync(Guid memberKey) => await (
        from member in Database.ExternalMembers
        join membership in Database.ExternalMembersInGroups on member.Id equals membership.ExternalMemberId
        join node in Database.Nodes on membership.MemberGroupId equals node.Id
        where member.Key == memberKey
        orderby node.Name
        select node.Name!).ToListAsync();

    public async Task AssignRolesAsync(int externalMemberId, int[] memberGroupIds)
    {
        await RemoveRolesAsync(externalMemberId, memberGroupIds);
        Database.InsertMany([.. memberGroupIds.Distinct().Select(id => new ExternalMemberInGroupRow { ExternalMemberId = externalMemberId, MemberGroupId = id })]);
    }

    public Task RemoveRolesAsync(int externalMemberId, int[] memberGroupIds) =>
        Database.ExternalMembersInGroups.Where(row => row.ExternalMemberId == externalMemberId && memberGroupIds.Contains(row.MemberGroupId)).ExecuteDeleteAsync();

    private async Task<ExternalMemberIdentity?> OneAsync(Expression<Func<ExternalMemberRow, bool>> condition) =>
        await Database.ExternalMembers.FirstOrDefaultAsync(condition) is { } row ? ToEntity(row) : null;

    private static ExternalMemberIdentity ToEntity(ExternalMemberRow row) => new()
    {
        Id = row.Id,
        Key = row.Key,
        Email = row.Email,
        UserName = row.UserName,
        Name = row.Name,
        IsApproved = row.IsApproved,
        IsLockedOut = row.IsLockedOut,
        LastLoginDate = row.LastLoginDate,
        LastLockoutDate = row.LastLockoutDate,
        CreateDate = row.CreateDate,
        UpdateDate = row.UpdateDate,
        SecurityStamp = row.SecurityStamp,
        ProfileData = row.ProfileData,
    };

    private static ExternalMemberRow ToRow(ExternalMemberIdentity member) => new()
    {
        Id = member.Id,
        Key = member.Key,
        Email = member.Email,
        UserName = member.UserName,
        Name = member.Name,
        IsApproved = member.IsApproved,
        IsLockedOut = member.IsLockedOut,
        LastLoginDate = member.LastLoginDate,
        LastLockoutDate = member.LastLockoutDate,
        CreateDate = member.CreateDate,
        UpdateDate = member.UpdateDate,
        SecurityStamp = member.SecurityStamp,
        ProfileData = member.ProfileData,
    };
}
