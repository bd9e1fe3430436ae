using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Members;

/// <summary>Member groups, which are nodes, and who is in them.</summary>
internal sealed class MemberGroupRepository(IScopeAccessor scopes, NodeStore nodes) : IMemberGroupRepository
{
    private static readonly RowMap<NodeRow> _map = new RowMap<NodeRow>()
        .Add("Id", row => row.Id)
        .Add("Key", row => row.Key)
        .Add("Name", row => row.Name)
        .Add("CreatorId", row => row.CreatorId ?? 0)
        .Add("CreateDate", row => row.CreateDate);

    private IQueryable<NodeRow> Rows => scopes.Database.Nodes.Where(row => row.ObjectType == Constants.ObjectTypes.MemberGroup);

    public IMemberGroup? Get(int id) => Read(Rows.Where(row => row.Id == id)).FirstOrDefault();

    public IMemberGroup? Get(Guid uniqueId) => Read(Rows.Where(row => row.Key == uniqueId)).FirstOrDefault();

    public IMemberGroup? GetByName(string? name) => Read(Rows.Where(row => row.Name == name)).FirstOrDefault();

    public IEnumerable<IMemberGroup> GetMany(params int[]? ids) => Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IMemberGroup> Get(IQuery<IMemberGroup> query) => Read(Rows.Where(query, _map));

    public int Count(IQuery<IMemberGroup>? query) => Rows.Where(query, _map).Count();

    public IMemberGroup? CreateIfNotExists(string roleName)
    {
        if (Rows.Any(row => row.Name == roleName))
            return null;
        var group = new MemberGroup { Name = roleName };
        Save(group);
        return group;
    }

    public void Save(IMemberGroup entity)
    {
        entity.Stamp();
        if (!entity.HasIdentity)
        {
            entity.Id = nodes.Add(new NodeRow
            {
                Key = entity.Key,
                ParentId = Constants.System.Root,
                Name = entity.Name,
                ObjectType = Constants.ObjectTypes.MemberGroup,
                CreatorId = NodeStore.NullIfZero(entity.CreatorId),
                CreateDate = entity.CreateDate,
            }).Id;
        }
        else
        {
            Rows.Where(row => row.Id == entity.Id).ExecuteUpdate(set => set.SetProperty(row => row.Name, entity.Name).SetProperty(row => row.Key, entity.Key));
        }
        entity.ResetDirtyProperties();
    }

    public void Delete(IMemberGroup entity)
    {
        scopes.Database.MembersInGroups.Where(row => row.MemberGroupId == entity.Id).ExecuteDelete();
        scopes.Database.ExternalMembersInGroups.Where(row => row.MemberGroupId == entity.Id).ExecuteDelete();
        nodes.Delete([entity.Id]);
        entity.DeleteDate = DateTime.UtcNow;
    }

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(int memberId) =>
        Read(Rows.Where(row => scopes.Database.MembersInGroups.Any(membership => membership.MemberGroupId == row.Id && membership.MemberId == memberId)));

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(string? username)
    {
        var members = scopes.Database.Members.Where(member => member.LoginName == username).Select(member => member.NodeId);
        return Read(Rows.Where(row => scopes.Database.MembersInGroups.Any(membership => membership.MemberGroupId == row.Id && members.Contains(membership.MemberId))));
    }

    public void ReplaceRoles(int[] memberIds, string[] roleNames)
    {
        scopes.Database.MembersInGroups.Where(row => memberIds.Contains(row.MemberId)).ExecuteDelete();
        AssignRoles(memberIds, roleNames);
    }

    public void AssignRoles(int[] memberIds, string[] roleNames)
    {
        var groups = Groups(roleNames);
        scopes.Database.MembersInGroups.Where(row => memberIds.Contains(row.MemberId) && groups.Contains(row.MemberGroupId)).ExecuteDelete();
        scopes.Database.InsertMany([.. memberIds.Distinct().SelectMany(_ => groups, (member, group) => new MemberInGroupRow { MemberId = member, MemberGroupId = group })]);
    }

    public void DissociateRoles(int[] memberIds, string[] roleNames)
    {
        var groups = Groups(roleNames);
        scopes.Database.MembersInGroups.Where(row => memberIds.Contains(row.MemberId) && groups.Contains(row.MemberGroupId)).ExecuteDelete();
    }

    private List<int> Groups(string[] names) => [.. Rows.Where(row => names.Contains(row.Name)).Select(row => row.Id)];

    private static IEnumerable<IMemberGroup> Read(IQueryable<NodeRow> rows) => [.. rows.OrderBy(row => row.Name).AsEnumerable().Select(row =>
    {
        var group = new MemberGroup { Id = row.Id, Key = row.Key, Name = row.Name, CreatorId = row.CreatorId ?? 0, CreateDate = row.CreateDate, UpdateDate = row.CreateDate };
        group.ResetDirtyProperties(rememberDirty: false);
        return group;
    })];
}
