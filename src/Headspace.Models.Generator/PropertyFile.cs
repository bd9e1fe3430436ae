using System.Xml.Linq;

namespace Headspace.Models.Generator;

/// <summary>One property of a content type.</summary>
internal sealed class PropertyFile(string alias, string name, string description, string editorAlias, Guid dataTypeKey)
{
    public string Alias { get; } = alias;

    public string Name { get; } = name;

    public string Description { get; } = description;

    public string EditorAlias { get; } = editorAlias;

    public Guid DataTypeKey { get; } = dataTypeKey;

    public static PropertyFile Read(XElement element) => new(
        (string?)element.Element("Alias") ?? string.Empty,
        (string?)element.Element("Name") ?? string.Empty,
        (string?)element.Element("Description") ?? string.Empty,
        (string?)element.Element("Type") ?? string.Empty,
        Guid.TryParse((string?)element.Element("Definition"), out var key) ? key : Guid.Empty);
}
