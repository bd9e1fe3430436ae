using System.Text.Json;
using System.Xml.Linq;
using Headspace.Forms.Definitions;

namespace Headspace.Forms.Sync;

/// <summary>A definition as the XML of its file. When it was made and changed is the database's business, so files stay the same.</summary>
internal static class FormXml
{
    public const string Root = "Form";
    private const string Definition = "Definition";

    public static XElement Write(FormDefinition definition) => new(
        Root,
        new XAttribute("Key", definition.Id),
        new XAttribute("Alias", definition.Alias),
        new XElement("Name", definition.Name),
        new XElement(Definition, new XCData(FormJson.WriteIndented(definition with { Created = null, Updated = null }))));

    /// <exception cref="FormatException">The XML holds no definition, or one of another key or alias.</exception>
    public static FormDefinition Read(XElement root)
    {
        if (root.Element(Definition)?.Value is not { Length: > 0 } json)
            throw new FormatException($"<{Definition}> is missing or empty");

        var definition = Parse(json);
        if (!Guid.TryParse((string?)root.Attribute("Key"), out var key) || key != definition.Id)
            throw new FormatException($"the file's key is not the form's id {definition.Id}");
        return definition.Alias == (string?)root.Attribute("Alias") ? definition : throw new FormatException($"the file's alias is not the form's alias \"{definition.Alias}\"");
    }

    private static FormDefinition Parse(string json)
    {
        try
        {
            return FormJson.Read(json);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"the definition cannot be read: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }
}
