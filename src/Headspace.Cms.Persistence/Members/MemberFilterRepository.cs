using System.Linq.Expressions;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Members;

/// <summary>Members and those who only ever sign in elsewhere, in one list.</summary>
internal sealed class MemberFilterRepository(IScopeAccessor scopes) : IMemberFilterRepository
{
    public async Task<PagedModel<MemberFilterItem>> GetPagedByFilterAsync(MemberFilter filter, int skip, int take, Ordering ordering)
    {
        var database = scopes.Database;
        var items = Members(database, filter);
        // Who signs in elsewhere has no type.
        if (filter.MemberTypeId is null)
            items = items.Concat(ExternalMembers(database, filter));
        var total = await items.CountAsync();
        return new PagedModel<MemberFilterItem>(total, take <= 0 ? [] : await Ordered(items, ordering).Skip(skip).Take(take).ToListAsync());
    }

    private static IQueryable<MemberFilterItem> Members(UmbracoDbContext database, MemberFilter filter) =>
        from row in database.MemberVersions(Constants.ObjectTypes.Member).Where(row => row.Version.Current).Matching(database, filter)
        join type in database.Nodes on row.Content.ContentTypeId equals type.Id
        select new MemberFilterItem
        {
            Key = row.Node.Key,
            Email = row.Member!.Email,
            UserName = row.Member.LoginName,
            Name = row.Version.Name,
            IsApproved = row.Member.IsApproved,
            IsLockedOut = row.Member.IsLockedOut ?? false,
            LastLoginDate = row.Member.LastLoginDate,
            LastLockoutDate = row.Member.LastLockoutDate,
            LastPasswordChangeDate = row.Member.LastPasswordChangeDate,
            IsExternalOnly = false,
            MemberTypeKey = type.Key,
            MemberTypeName = type.Name,
        };

    private static IQueryable<MemberFilterItem> ExternalMembers(UmbracoDbContext database, MemberFilter filter)
    {
        var rows = database.ExternalMembers.AsQueryable();
        if (!string.IsNullOrWhiteSpace(filter.MemberGroupName))
        {
            var groups = database.Nodes.Where(node => node.ObjectType == Constants.ObjectTypes.MemberGroup && node.Name == filter.MemberGroupName).Select(node => node.Id);
            rows = rows.Where(row => database.ExternalMembersInGroups.Any(membership => membership.ExternalMemberId == row.Id && groups.Contains(membership.MemberGroupId)));
        }
        if (filter.IsApproved is { } approved)
            rows = rows.Where(row => row.IsApproved == approved);
        if (filter.IsLockedOut is { } lockedOut)
            rows = rows.Where(row => row.IsLockedOut == lockedOut);
        if (!string.IsNullOrWhiteSpace(filter.Filter))
        {
            var pattern = $"%{SqlExpressions.Escape(filter.Filter.Trim())}%";
            rows = rows.Where(row => EF.Functions.Like(row.Name!, pattern, "\\") || EF.Functions.Like(row.UserName, pattern, "\\") || EF.Functions.Like(row.Email, pattern, "\\"));
        }
        return rows.Select(row => new MemberFilterItem
        {
            Key = row.Key,
            Email = row.Email,
            UserName = row.UserName,
            Name = row.Name,
            IsApproved = row.IsApproved,
            IsLockedOut = row.IsLockedOut,
            LastLoginDate = row.LastLoginDate,
            LastLockoutDate = row.LastLockoutDate,
            LastPasswordChangeDate = null,
            IsExternalOnly = true,
            MemberTypeKey = null,
            MemberTypeName = null,
        });
    }

    private static IOrderedQueryable<MemberFilterItem> Ordered(IQueryable<MemberFilterItem> items, Ordering ordering)
    {
        LambdaExpression key = ordering.OrderBy?.ToUpperInvariant() switch
        {
            "NAME" => Key(item => item.Name),
            "EMAIL" => Key(item => item.Email),
            "ISAPPROVED" => Key(item => item.IsApproved),
            "ISLOCKEDOUT" => Key(item => item.IsLockedOut),
            "LASTLOGINDATE" => Key(item => item.LastLoginDate),
            _ => Key(item => item.UserName),
        };
        return items.OrderBy(key, ordering.Direction).ThenBy(item => item.Key);

        static LambdaExpression Key<T>(Expression<Func<MemberFilterItem, T>> key) => key;
    }
}
