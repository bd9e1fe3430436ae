using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Persistence.Members;

/// <summary>Writes a member, who has one version, and what is known of the login.</summary>
internal sealed class MemberWriter(IScopeAccessor scopes)
{
    private UmbracoDbContext Database => scopes.Database;

    public void Write(Member member, ContentServices services, LanguageCodes languages)
    {
        if (string.IsNullOrEmpty(member.SecurityStamp) || (CredentialsChanged(member) && !member.IsPropertyDirty(nameof(IMember.SecurityStamp))))
            member.SecurityStamp = Guid.NewGuid().ToString();
        if (member.HasIdentity)
            Update(member, services, languages);
        else
            Insert(member, services, languages);
    }

    private static bool CredentialsChanged(Member member) =>
        member.IsPropertyDirty(nameof(IMember.RawPasswordValue)) || member.IsPropertyDirty(nameof(IMember.Email)) || member.IsPropertyDirty(nameof(IMember.Username));

    private void Insert(Member member, ContentServices services, LanguageCodes languages)
    {
        // The prefix tells Core's readers that no password has been chosen, and the rest that none will be guessed.
        if (string.IsNullOrWhiteSpace(member.RawPasswordValue))
            member.RawPasswordValue = Constants.Security.EmptyPasswordPrefix + Guid.NewGuid().ToString("N");
        services.Nodes.Add(member, Constants.ObjectTypes.Member);
        Database.Insert(new ContentRow { NodeId = member.Id, ContentTypeId = member.ContentTypeId });
        member.VersionId = Database.Insert(new ContentVersionRow
        {
            NodeId = member.Id,
            VersionDate = member.UpdateDate,
            WriterId = NodeStore.NullIfZero(member.WriterId),
            Current = true,
            Name = member.Name,
        }).Id;
        Database.Insert(Row(member, member.RawPasswordValue));
        services.PropertyWriter.Insert(member.VersionId, member.Properties, published: false, languages);
    }

    private void Update(Member member, ContentServices services, LanguageCodes languages)
    {
        services.Nodes.Update(member, Constants.ObjectTypes.Member, moved: false);
        if (member.IsPropertyDirty(nameof(IMember.ContentTypeId)))
            Database.Contents.Where(row => row.NodeId == member.Id).ExecuteUpdate(set => set.SetProperty(row => row.ContentTypeId, member.ContentTypeId));
        Database.ContentVersions.Where(row => row.Id == member.VersionId).ExecuteUpdate(set => set
            .SetProperty(row => row.VersionDate, member.UpdateDate)
            .SetProperty(row => row.WriterId, NodeStore.NullIfZero(member.WriterId))
            .SetProperty(row => row.Name, member.Name));
        Update(Row(member, Password(member)));
        services.PropertyWriter.Write(member.VersionId, member.Properties, published: false, languages);
    }

    // A member whose password was left out of the entity keeps the one that is stored.
    private string Password(Member member) =>
        string.IsNullOrWhiteSpace(member.RawPasswordValue)
            ? Database.Members.Where(row => row.NodeId == member.Id).Select(row => row.Password).FirstOrDefault() ?? string.Empty
            : member.RawPasswordValue;

    private void Update(MemberRow row)
    {
        Database.Update(row);
        Database.SaveChanges();
        Database.ChangeTracker.Clear();
    }

    private static MemberRow Row(Member member, string password) => new()
    {
        NodeId = member.Id,
        Email = member.Email,
        LoginName = member.Username,
        Password = password,
        PasswordConfig = member.PasswordConfiguration,
        SecurityStampToken = member.SecurityStamp,
        EmailConfirmedDate = member.EmailConfirmedDate,
        FailedPasswordAttempts = member.FailedPasswordAttempts,
        IsLockedOut = member.IsLockedOut,
        IsApproved = member.IsApproved,
        LastLoginDate = member.LastLoginDate,
        LastLockoutDate = member.LastLockoutDate,
        LastPasswordChangeDate = member.LastPasswordChangeDate,
    };
}
