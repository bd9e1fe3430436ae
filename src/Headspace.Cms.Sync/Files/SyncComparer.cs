using System.Text;
using System.Xml.Linq;

namespace Headspace.Cms.Sync.Files;

/// <summary>
/// Compares two items for what they mean. Empty elements, the case of names and flags, the kind of text node, spaces in JSON and
/// what is only there for people (paths, names of parents) do not count.
/// </summary>
internal static class SyncComparer
{
    private static readonly HashSet<string> _forPeople = new(StringComparer.OrdinalIgnoreCase) { "Path", "IsWildcard" };
    private static readonly HashSet<string> _namedByKey = new(StringComparer.OrdinalIgnoreCase) { "Parent", "Root", "Template", "Folder" };
    private static readonly HashSet<string> _ordered = new(StringComparer.OrdinalIgnoreCase) { "Compositions" };

    // The items are known to be one: by key, or by alias where the database has another key.
    public static bool AreSame(XElement one, XElement other) => Canonical(one) == Canonical(other);

    private static string? Canonical(XElement element)
    {
        if (_forPeople.Contains(element.Name.LocalName) && element.Parent?.Name.LocalName == "Info")
            return null;

        var attributes = element.Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Value.Length > 0)
            .Where(attribute => !Guid.TryParse(attribute.Value, out var key) || key != Guid.Empty)
            .Where(attribute => attribute.Name.LocalName is not ("Level" or "Key") || element.Parent is not null)
            .Select(attribute => $"{attribute.Name.LocalName.ToLowerInvariant()}={(bool.TryParse(attribute.Value, out _) ? attribute.Value.ToLowerInvariant() : attribute.Value)}")
            .Order(StringComparer.Ordinal)
            .ToArray();
        var content = element.HasElements ? Children(element) : Text(element, attributes);
        if (content.Length == 0 && attributes.Length == 0)
            return null;

        return $"<{element.Name.LocalName.ToLowerInvariant()} {string.Join(' ', attributes)}>{content}</>";
    }

    private static string Children(XElement element)
    {
        var children = element.Elements().Select(Canonical).OfType<string>();
        if (!_ordered.Contains(element.Name.LocalName))
            children = children.Order(StringComparer.Ordinal);

        return new StringBuilder().AppendJoin(string.Empty, children).ToString();
    }

    private static string Text(XElement element, string[] attributes)
    {
        if (_namedByKey.Contains(element.Name.LocalName) && Array.Exists(attributes, attribute => attribute.StartsWith("key=", StringComparison.Ordinal)))
            return string.Empty;

        // A property's group is known by its alias; its caption stands with the group itself.
        if (element.Name.LocalName is "Tab" && Array.Exists(attributes, attribute => attribute.StartsWith("alias=", StringComparison.Ordinal)))
            return string.Empty;

        var text = element.Value.Replace("\r\n", "\n", StringComparison.Ordinal);
        // The space between the tags of an element that could have children and has none.
        if (string.IsNullOrWhiteSpace(text) && !element.Nodes().OfType<XCData>().Any())
            return string.Empty;

        if (Guid.TryParse(text, out var key) && key == Guid.Empty)
            return string.Empty;

        return bool.TryParse(text, out var flag) ? flag ? "true" : string.Empty : SyncJson.Canonical(text) ?? text;
    }
}
