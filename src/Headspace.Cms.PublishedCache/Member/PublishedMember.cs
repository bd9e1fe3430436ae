using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.PublishedCache.Member;

internal sealed class PublishedMember(IMember member, IPublishedContent content, IPublishedValueFallback fallback)
    : PublishedContentWrapped(content, fallback), IPublishedMember
{
    public string Email => member.Email;

    public string UserName => member.Username;

    public string? Comments => member.Comments;

    public bool IsApproved => member.IsApproved;

    public bool IsLockedOut => member.IsLockedOut;

    public DateTime? LastLockoutDate => member.LastLockoutDate;

    public DateTime CreationDate => member.CreateDate;

    public DateTime? LastLoginDate => member.LastLoginDate;

    public DateTime? LastPasswordChangedDate => member.LastPasswordChangeDate;
}
