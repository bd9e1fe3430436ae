using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.Domains;

internal static class DomainSerializer
{
    public static XElement Serialize(IDomain domain, Guid rootKey, string rootPath)
    {
        var root = SyncXml.Root("Domain", HashKey.Of(domain.DomainName), domain.DomainName, null);
        root.Add(new XElement(
            "Info",
            new XElement("IsWildcard", domain.IsWildcard),
            SyncXml.Text("Language", domain.LanguageIsoCode),
            SyncXml.Reference("Root", rootKey, rootPath),
            domain.SortOrder == 0 ? null : new XElement("SortOrder", domain.SortOrder)));
        return root;
    }

    /// <summary>The name; that of a wildcard holds the id of its node, which is another one in every database.</summary>
    public static string Name(SyncFile file, int rootId)
        => file.Flag("Info", "IsWildcard") || file.Alias.StartsWith('*') ? "*" + rootId.ToString(System.Globalization.CultureInfo.InvariantCulture) : file.Alias;
}
