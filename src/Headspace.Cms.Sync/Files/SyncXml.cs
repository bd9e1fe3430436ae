using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Headspace.Cms.Sync.Files;

/// <summary>How uSync writes: byte order mark, declaration, two spaces, line feeds, nothing after the root.</summary>
internal static class SyncXml
{
    private static readonly XmlWriterSettings _settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
        CheckCharacters = false
    };

    public static byte[] ToBytes(XElement root)
    {
        using MemoryStream stream = new();
        using (var writer = XmlWriter.Create(stream, _settings))
            new XDocument(new XDeclaration("1.0", "utf-8", null), root).Save(writer);
        return stream.ToArray();
    }

    public static XElement Root(string name, Guid key, string? alias, int? level) => new(
        name,
        new XAttribute("Key", key),
        new XAttribute("Alias", alias ?? string.Empty),
        level is { } known ? new XAttribute("Level", known) : null);

    public static XElement CData(string name, string? text) => new(name, new XCData((text ?? string.Empty).Replace("\r\n", "\n", StringComparison.Ordinal)));

    public static XElement Text(string name, string? text) => new(name, text ?? string.Empty);

    /// <summary>The flags that uSync writes with a capital letter.</summary>
    public static XElement CapitalFlag(string name, bool value) => new(name, value.ToString());

    public static XElement Date(string name, DateTime date) => new(name, date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));

    /// <summary>A reference: the key as an attribute, the alias or name as text.</summary>
    public static XElement Reference(string name, Guid key, string? text)
        => string.IsNullOrEmpty(text) ? new XElement(name, new XAttribute("Key", key)) : new XElement(name, new XAttribute("Key", key), text);
}
