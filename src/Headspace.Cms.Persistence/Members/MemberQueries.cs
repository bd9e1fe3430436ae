using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Headspace.Cms.Persistence.Members;

internal static class MemberQueries
{
    public static IQueryable<ContentJoin> MemberVersions(this UmbracoDbContext database, Guid objectType) =>
        from node in database.Nodes
        join content in database.Contents on node.Id equals content.NodeId
        join type in database.ContentTypes on content.ContentTypeId equals type.NodeId
        join member in database.Members on node.Id equals member.NodeId
        join version in database.ContentVersions on node.Id equals version.NodeId
        where node.ObjectType == objectType
        select new ContentJoin
        {
            Node = node,
            Content = content,
            ContentType = type,
            Version = version,
            Member = member,
        };

    public static IQueryable<ContentJoin> InGroup(this IQueryable<ContentJoin> rows, UmbracoDbContext database, string name)
    {
        var members =
            from membership in database.MembersInGroups
            join node in database.Nodes on membership.MemberGroupId equals node.Id
            where node.Name == name
            select membership.MemberId;
        return rows.Where(row => members.Contains(row.Node.Id));
    }

    public static IQueryable<ContentJoin> Matching(this IQueryable<ContentJoin> rows, UmbracoDbContext database, MemberFilter filter)
    {
        if (filter.MemberTypeId is { } typeKey)
            rows = rows.Where(row => database.Nodes.Any(type => type.Id == row.Content.ContentTypeId && type.Key == typeKey));
        if (!string.IsNullOrWhiteSpace(filter.MemberGroupName))
            rows = rows.InGroup(database, filter.MemberGroupName);
        if (filter.IsApproved is { } approved)
            rows = rows.Where(row => row.Member!.IsApproved == approved);
        if (filter.IsLockedOut is { } lockedOut)
            rows = rows.Where(row => (row.Member!.IsLockedOut ?? false) == lockedOut);
        if (string.IsNullOrWhiteSpace(filter.Filter))
            return rows;
        var pattern = $"%{SqlExpressions.Escape(filter.Filter.Trim())}%";
        return rows.Where(row =>
            EF.Functions.Like(row.Version.Name!, pattern, "\\")
            || EF.Functions.Like(row.Member!.LoginName, pattern, "\\")
            || EF.Functions.Like(row.Member!.Email, pattern, "\\"));
    }

    public static IQueryable<ContentJoin> WithUsername(this IQueryable<ContentJoin> rows, string username, StringPropertyMatchType match)
    {
        if (match == StringPropertyMatchType.Exact)
            return rows.Where(row => row.Member!.LoginName == username);
        var text = SqlExpressions.Escape(username);
        var pattern = match switch
        {
            StringPropertyMatchType.Contains => $"%{text}%",
            StringPropertyMatchType.StartsWith => $"{text}%",
            StringPropertyMatchType.EndsWith => $"%{text}",
            StringPropertyMatchType.Wildcard => username.Replace('*', '%'),
            _ => throw new ArgumentOutOfRangeException(nameof(match), match, "There is no such way to match."),
        };
        return rows.Where(row => EF.Functions.Like(row.Member!.LoginName, pattern, "\\"));
    }
}
