using Umbraco.Cms.Core;

namespace Headspace.Cms.ManagementApi.UserGroup;

/// <summary>Sections as the database names them and as the client does. A section of a package has one name.</summary>
internal static class SectionAliases
{
    private static readonly (string Stored, string Shown)[] known =
    [
        (Constants.Applications.Content, "Umb.Section.Content"),
        (Constants.Applications.Media, "Umb.Section.Media"),
        (Constants.Applications.Members, "Umb.Section.Members"),
        (Constants.Applications.Settings, "Umb.Section.Settings"),
        (Constants.Applications.Packages, "Umb.Section.Packages"),
        (Constants.Applications.Translation, "Umb.Section.Translation"),
        (Constants.Applications.Users, "Umb.Section.Users"),
        (Constants.Applications.Forms, "Umb.Section.Forms"),
    ];

    public static string ToShown(string alias) => Array.Find(known, section => section.Stored == alias).Shown ?? alias;

    public static string ToStored(string alias) => Array.Find(known, section => section.Shown == alias).Stored ?? alias;
}
