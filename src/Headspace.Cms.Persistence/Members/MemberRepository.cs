using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.Nodes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Members;

internal sealed class MemberRepository(ContentServices services, MemberWriter writer)
    : ContentRepositoryBase<IMember>(services, Constants.ObjectTypes.Member), IMemberRepository
{
    public override int RecycleBinId => throw new NotSupportedException("Members have no recycle bin.");

    protected override IQueryable<ContentJoin> Versions => Database.MemberVersions(ObjectType);

    public int[] GetMemberIds(string[] names) =>
        [.. Database.Members.Where(member => names.Contains(member.LoginName)).Select(member => member.NodeId)];

    public IMember? GetByUsername(string? username) => InOrder(Current.Where(row => row.Member!.LoginName == username).Take(1)).FirstOrDefault();

    public bool Exists(string username) => Database.Members.Any(member => member.LoginName == username);

    public IEnumerable<IMember> FindMembersInRole(string roleName, string usernameToMatch, StringPropertyMatchType matchType = StringPropertyMatchType.StartsWith) =>
        InOrder(Current.InGroup(Database, roleName).WithUsername(usernameToMatch, matchType));

    public IEnumerable<IMember> GetByMemberGroup(string groupName) => InOrder(Current.InGroup(Database, groupName));

    public int GetCountByQuery(IQuery<IMember>? query) => Count(query);

    public async Task<PagedModel<IMember>> GetPagedByFilterAsync(MemberFilter memberFilter, int skip, int take, Ordering? ordering = null)
    {
        var rows = Current.Matching(Database, memberFilter);
        var total = await rows.CountAsync();
        return new PagedModel<IMember>(total, take <= 0 ? [] : Build(await rows.Ordered(Database, ordering).Skip(skip).Take(take).ToListAsync(), null));
    }

    public Task UpdateLoginPropertiesAsync(IMember member) =>
        Database.Members.Where(row => row.NodeId == member.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.LastLoginDate, member.LastLoginDate)
            .SetProperty(row => row.SecurityStampToken, member.SecurityStamp));

    public override void Save(IMember entity)
    {
        var member = entity as Member ?? throw new ArgumentException("The member was not made by Core.", nameof(entity));
        var languages = new LanguageCodes(Services.Languages);
        member.Stamp();
        ContentNames.Ensure(member, languages);
        writer.Write(member, Services, languages);
        Services.Tags.Write(member, languages);
        Services.References.Write(member);
        member.ResetDirtyProperties();
    }

    public override void Delete(IMember entity)
    {
        var logins = Database.ExternalLogins.Where(row => row.UserOrMemberKey == entity.Key);
        var loginIds = logins.Select(row => row.Id);
        Database.ExternalLoginTokens.Where(row => loginIds.Contains(row.ExternalLoginId)).ExecuteDelete();
        logins.ExecuteDelete();
        Database.MembersInGroups.Where(row => row.MemberId == entity.Id).ExecuteDelete();
        Database.Members.Where(row => row.NodeId == entity.Id).ExecuteDelete();
        base.Delete(entity);
    }

    protected override IReadOnlyList<IMember> Build(IReadOnlyList<ContentJoin> rows, string[]? propertyAliases)
    {
        if (rows.Count == 0)
            return [];
        var languages = new LanguageCodes(Services.Languages);
        var values = Services.PropertyReader.Read([.. rows.Select(row => row.Version.Id)], propertyAliases);
        var types = rows.Select(row => row.Content.ContentTypeId).Distinct().ToDictionary(id => id, Type);
        return [.. rows.Select(row =>
        {
            var (type, properties) = types[row.Content.ContentTypeId];
            var member = new Member(row.Version.Name, row.Member!.Email, row.Member.LoginName, row.Member.Password, type)
            {
                Properties = PropertyReader.Build(properties, values[row.Version.Id], [], languages),
                Id = row.Node.Id,
                Key = row.Node.Key,
                ParentId = row.Node.ParentId,
                Level = row.Node.Level,
                Path = row.Node.Path,
                SortOrder = row.Node.SortOrder,
                Trashed = row.Node.Trashed,
                CreatorId = row.Node.CreatorId ?? 0,
                CreateDate = row.Node.CreateDate,
                VersionId = row.Version.Id,
                WriterId = row.Version.WriterId ?? 0,
                UpdateDate = row.Version.VersionDate,
                PasswordConfiguration = row.Member.PasswordConfig,
                SecurityStamp = row.Member.SecurityStampToken,
                EmailConfirmedDate = row.Member.EmailConfirmedDate,
                FailedPasswordAttempts = row.Member.FailedPasswordAttempts ?? 0,
                IsLockedOut = row.Member.IsLockedOut ?? false,
                IsApproved = row.Member.IsApproved,
                LastLoginDate = row.Member.LastLoginDate,
                LastLockoutDate = row.Member.LastLockoutDate,
                LastPasswordChangeDate = row.Member.LastPasswordChangeDate,
            };
            member.ResetDirtyProperties(rememberDirty: false);
            return member;
        })];
    }

    private (IMemberType Type, IReadOnlyCollection<IPropertyType> Properties) Type(int id)
    {
        var type = Services.ContentTypes.All.ById(id) as IMemberType ?? throw new InvalidOperationException($"The member type {id} does not exist.");
        return (type, [.. type.CompositionPropertyTypes]);
    }
}
