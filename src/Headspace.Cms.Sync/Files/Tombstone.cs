using System.Xml.Linq;

namespace Headspace.Cms.Sync.Files;

/// <summary>The file of an item that is not there.</summary>
internal static class Tombstone
{
    public static XElement Of(Guid key, string alias, string change, int? level) => new(
        "Empty",
        new XAttribute("Key", key),
        new XAttribute("Alias", alias),
        new XAttribute("Change", change),
        level is { } known ? new XAttribute("Level", known) : null);
}
