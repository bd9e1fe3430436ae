using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;

namespace Headspace.Cms.Sync.Files;

/// <summary>A file of one item. Names are read in any case; what is missing or unreadable is said with file, line and column.</summary>
internal sealed class SyncFile
{
    private SyncFile(string fullPath, string path, XElement root, Guid key)
    {
        FullPath = fullPath;
        Path = path;
        Root = root;
        Key = key;
        Cultures = List("Cultures");
        Segments = List("Segments");
    }

    public string FullPath { get; }

    /// <summary>The path below the content root, for messages.</summary>
    public string Path { get; }

    public XElement Root { get; }

    public Guid Key { get; }

    /// <summary>What whoever imports the file has to know: what of an older format could not be brought along.</summary>
    public IList<string> Notes { get; private init; } = [];

    public string ItemType => Root.Name.LocalName;

    public string Alias => Attribute(Root, "Alias") ?? string.Empty;

    public int Level => int.TryParse(Attribute(Root, "Level"), CultureInfo.InvariantCulture, out var level) ? level : 0;

    public bool IsEmpty => ItemType == "Empty";

    /// <summary>Whether an empty file stands for an item that was deleted; one that was renamed lives on in another file.</summary>
    public bool IsDeletion => IsEmpty && "Delete".Equals(Attribute(Root, "Change"), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an empty file says that what lies below its item, and is not in the folder, is to be deleted.</summary>
    public bool IsClean => IsEmpty && "Clean".Equals(Attribute(Root, "Change"), StringComparison.OrdinalIgnoreCase);

    /// <summary>The cultures that the file is about.</summary>
    public IReadOnlyList<string> Cultures { get; }

    /// <summary>The segments that the file is about.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>Whether the file is about the values that have neither culture nor segment, beside what it names.</summary>
    public bool DefaultValues => bool.TryParse(Attribute(Root, "DefaultValues"), out var flag) && flag;

    /// <summary>Whether the file is about some values of its item only.</summary>
    public bool IsPartial => Cultures.Count > 0 || Segments.Count > 0 || DefaultValues;

    public int SortOrder => Number("Info", "SortOrder");

    public static SyncFile Load(string fullPath, string path)
    {
        XElement root;
        try
        {
            using var stream = File.OpenRead(fullPath);
            root = XDocument.Load(stream, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException exception)
        {
            throw new SyncFileException(path, exception.LineNumber, exception.LinePosition, exception.Message.ReplaceLineEndings(" "), exception);
        }

        return new SyncFile(fullPath, path, root, Guid.TryParse(Attribute(root, "Key"), out var key) ? key : Guid.Empty);
    }

    /// <summary>The file with other content, as merged with that of another folder.</summary>
    public SyncFile With(XElement root) => new(FullPath, Path, root, Key) { Notes = Notes };

    public static XElement? Child(XElement element, string name)
        => element.Elements().FirstOrDefault(child => name.Equals(child.Name.LocalName, StringComparison.OrdinalIgnoreCase));

    public static string? Attribute(XElement element, string name)
        => element.Attributes().FirstOrDefault(attribute => name.Equals(attribute.Name.LocalName, StringComparison.OrdinalIgnoreCase))?.Value;

    public static Guid KeyOf(XElement? element)
        => element is not null && Guid.TryParse(Attribute(element, "Key"), out var key) ? key : Guid.Empty;

    public static bool Flag(XElement parent, string name) => bool.TryParse(Child(parent, name)?.Value, out var flag) && flag;

    public static int? Integer(XElement parent, string name)
        => int.TryParse(Child(parent, name)?.Value, CultureInfo.InvariantCulture, out var number) ? number : null;

    public XElement? Element(params ReadOnlySpan<string> path)
    {
        XElement? element = Root;
        foreach (var name in path)
            element = element is null ? null : Child(element, name);
        return element;
    }

    public IEnumerable<XElement> Elements(params ReadOnlySpan<string> path) => Element(path)?.Elements() ?? [];

    public string? Text(params ReadOnlySpan<string> path) => Element(path)?.Value is { Length: > 0 } text ? text : null;

    public string Required(params ReadOnlySpan<string> path)
        => Text(path) ?? throw Error(Element(path), $"<{path[^1]}> is missing or empty");

    public bool Flag(params ReadOnlySpan<string> path) => bool.TryParse(Text(path), out var flag) && flag;

    public int Number(params ReadOnlySpan<string> path)
        => int.TryParse(Text(path), CultureInfo.InvariantCulture, out var number) ? number : 0;

    public T Enumeration<T>(T fallback, params ReadOnlySpan<string> path)
        where T : struct, Enum
        => Text(path) is not { } text ? fallback
            : Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value
            : throw Error(Element(path), $"\"{text}\" is no {typeof(T).Name}");

    private string[] List(string name)
        => (Attribute(Root, name) ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public SyncFileException Error(XElement? place, string reason)
    {
        IXmlLineInfo line = place ?? Root;
        return new SyncFileException(Path, line.LineNumber, line.LinePosition, reason);
    }
}
