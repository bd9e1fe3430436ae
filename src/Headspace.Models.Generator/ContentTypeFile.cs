using System.Xml.Linq;

namespace Headspace.Models.Generator;

/// <summary>What a model needs to know of a document or media type as uSync has written it.</summary>
internal sealed class ContentTypeFile
{
    private ContentTypeFile(XElement root)
    {
        var info = root.Element("Info");
        IsMedia = root.Name.LocalName == "MediaType";
        Key = Guid.TryParse((string?)root.Attribute("Key"), out var key) ? key : Guid.Empty;
        Alias = (string?)root.Attribute("Alias") ?? string.Empty;
        Name = (string?)info?.Element("Name") ?? Alias;
        Description = (string?)info?.Element("Description") ?? string.Empty;
        IsElement = string.Equals((string?)info?.Element("IsElement"), "true", StringComparison.OrdinalIgnoreCase);
        ParentAlias = (string?)info?.Element("Parent");
        Compositions = (info?.Element("Compositions")?.Elements("Composition") ?? []).Select(item => item.Value).ToList();
        Properties = (root.Element("GenericProperties")?.Elements("GenericProperty") ?? []).Select(PropertyFile.Read).ToList();
    }

    public bool IsMedia { get; }

    public Guid Key { get; }

    public string Alias { get; }

    public string Name { get; }

    public string Description { get; }

    public bool IsElement { get; }

    public string? ParentAlias { get; }

    public IReadOnlyList<string> Compositions { get; }

    public IReadOnlyList<PropertyFile> Properties { get; }

    /// <summary>Null for what is no content type: a tombstone, or a file that is not XML (the importer complains of that).</summary>
    public static ContentTypeFile? Read(string text)
    {
        try
        {
            var root = XElement.Parse(text);
            return root.Name.LocalName is "ContentType" or "MediaType" ? new ContentTypeFile(root) : null;
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }
}
