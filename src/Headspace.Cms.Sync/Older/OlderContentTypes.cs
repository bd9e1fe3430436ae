using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core;

namespace Headspace.Cms.Sync.Older;

/// <summary>List views were a flag, and what members have was properties.</summary>
internal static class OlderContentTypes
{
    private static readonly Guid _memberListView = new("aa2c52a0-ce87-4e65-a47c-7df09358585d");

    /// <summary>Properties that every member had before they became columns.</summary>
    private static readonly HashSet<string> _memberColumns = new(StringComparer.OrdinalIgnoreCase)
    {
        "umbracoMemberApproved", "umbracoMemberFailedPasswordAttempts", "umbracoMemberLastLockoutDate", "umbracoMemberLastLogin",
        "umbracoMemberLastPasswordChangeDate", "umbracoMemberLockedOut", "umbracoMemberPasswordRetrievalAnswer",
        "umbracoMemberPasswordRetrievalQuestion"
    };

    public static void Bring(XElement root, XElement info)
    {
        if (SyncFile.Child(info, "IsListView") is { } flag)
        {
            var isOn = bool.TryParse(flag.Value, out var on) && on;
            if (SyncFile.Child(info, "ListView") is null)
                flag.AddAfterSelf(new XElement("ListView", isOn ? ListView(root) : Guid.Empty));
            flag.Remove();
        }

        // New in 18.
        SyncFile.Child(info, "AllowedInLibrary")?.Remove();
        SyncFile.Child(root, "GenericProperties")?.Elements()
            .Where(property => _memberColumns.Contains(SyncFile.Child(property, "Alias")?.Value ?? string.Empty))
            .Remove();
    }

    private static Guid ListView(XElement root) => root.Name.LocalName.ToLowerInvariant() switch
    {
        "mediatype" => Constants.DataTypes.Guids.ListViewMediaGuid,
        "membertype" => _memberListView,
        _ => Constants.DataTypes.Guids.ListViewContentGuid
    };
}
