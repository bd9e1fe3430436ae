using Headspace.Cms.Contracts.PublishedContent;
using Headspace.Cms.PublishedCache.Node;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Headspace.Cms.PublishedCache.Member;

/// <summary>Members are not kept in memory: each is made from the entity that the caller has at hand.</summary>
internal sealed class PublishedMemberCache(
    IPublishedContentTypeCache contentTypes, IPublishedValueFallback fallback, NodeServices services) : IPublishedMemberCache
{
    public IPublishedMember? Get(IMember member)
    {
        var type = GetContentType(member.ContentTypeId);
        return new PublishedMember(member, new PublishedNode(DataOf(member, type), type, false, services), fallback);
    }

    public IPublishedContentType GetContentType(int id) => contentTypes.Get(PublishedItemType.Member, id);

    public IPublishedContentType GetContentType(string alias) => contentTypes.Get(PublishedItemType.Member, alias);

    public Task<IPublishedMember?> GetAsync(IMember member) => Task.FromResult(Get(member));

    private static PublishedNodeData DataOf(IMember member, IPublishedContentType type) => new(
        member.Id,
        member.Key,
        member.ParentId,
        member.Level,
        member.Path,
        member.SortOrder,
        type.Key,
        null,
        member.Name ?? member.Username,
        member.CreateDate,
        member.CreatorId,
        member.UpdateDate,
        member.WriterId,
        [],
        [.. from property in member.Properties
            let value = property.GetValue()
            where value is not null
            select new PublishedPropertyData(property.Alias, null, null, value)]);
}
