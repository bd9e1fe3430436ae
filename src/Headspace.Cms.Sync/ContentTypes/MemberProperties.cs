using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.ContentTypes;

/// <summary>The properties that every member type has. Their keys in files are uSync's own and none of the database.</summary>
internal static class MemberProperties
{
    private const string Prefix = "umbracoMember";

    private static readonly Dictionary<string, string> _keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["umbracoMemberApproved"] = "e79dccfb",
        ["umbracoMemberComments"] = "2a280588",
        ["umbracoMemberFailedPasswordAttempts"] = "0f2ea539",
        ["umbracoMemberLastLockoutDate"] = "3a7bc3c6",
        ["umbracoMemberLastLogin"] = "b5e309ba",
        ["umbracoMemberLastPasswordChangeDate"] = "ded56d3f",
        ["umbracoMemberLockedOut"] = "c36093d2",
        ["umbracoMemberPasswordRetrievalAnswer"] = "9700bd39",
        ["umbracoMemberPasswordRetrievalQuestion"] = "e2d9286a"
    };

    public static bool IsBuiltIn(string? alias) => alias?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) is true;

    public static Guid KeyOf(IMemberType type, IPropertyType property)
        => !IsBuiltIn(property.Alias) ? property.Key
            : type.Alias == "Member" && _keys.TryGetValue(property.Alias, out var known) ? new Guid(known + "-0000-0000-0000-000000000000")
            : HashKey.Of(type.Alias + property.Alias);
}
