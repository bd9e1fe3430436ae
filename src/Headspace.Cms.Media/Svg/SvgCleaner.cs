using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Headspace.Cms.Media.Svg;

/// <summary>
/// Takes out of a drawing what a browser would run or fetch: scripts, handlers, foreign markup, and addresses of anything but the
/// drawing itself and pictures within it.
/// </summary>
internal static partial class SvgCleaner
{
    private static readonly HashSet<string> active = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler", "listener",
    };

    private static readonly HashSet<string> animations = new(StringComparer.OrdinalIgnoreCase) { "animate", "set", "animateMotion", "animateTransform" };

    /// <summary>The same bytes where there is nothing to take out; else the drawing without it.</summary>
    /// <exception cref="InvalidDataException">It is no drawing: not XML, or its root is something else.</exception>
    public static byte[] Clean(byte[] drawing)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(drawing), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException("The drawing cannot be read.", exception);
        }

        if (document.Root?.Name.LocalName != "svg")
        {
            throw new InvalidDataException("The file is no drawing.");
        }

        // A document type is dropped by reading: what it declares could only be entities.
        var isChanged = HasDocumentType(drawing);
        foreach (var node in document.DescendantNodes().Where(IsHarmful).ToList())
        {
            node.Remove();
            isChanged = true;
        }

        foreach (var attribute in document.Descendants().Attributes().Where(IsHarmful).ToList())
        {
            attribute.Remove();
            isChanged = true;
        }

        foreach (var style in document.Descendants().Where(element => element.Name.LocalName == "style" && ForeignAddress().IsMatch(element.Value)))
        {
            style.Value = ForeignAddress().Replace(style.Value, "none");
            isChanged = true;
        }

        return isChanged ? Write(document) : drawing;
    }

    private static bool IsHarmful(XNode node) => node switch
    {
        XProcessingInstruction => true, // style sheets from elsewhere
        XElement element when active.Contains(element.Name.LocalName) => true,
        XElement element when animations.Contains(element.Name.LocalName) =>
            element.Attribute("attributeName")?.Value is { } animated && (animated.EndsWith("href", StringComparison.OrdinalIgnoreCase) || IsHandler(animated)),
        _ => false,
    };

    private static bool IsHarmful(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration)
        {
            return false;
        }

        var name = attribute.Name.LocalName;
        return IsHandler(name)
            || (name is "href" or "src" && !IsOwnAddress(attribute.Value.Trim()))
            || (attribute.Name.Namespace == XNamespace.Xml && name == "base")
            || ForeignAddress().IsMatch(attribute.Value);
    }

    private static bool IsHandler(string name) => name.StartsWith("on", StringComparison.OrdinalIgnoreCase);

    private static bool IsOwnAddress(string address) =>
        address.StartsWith('#') || OwnPicture().IsMatch(address);

    private static bool HasDocumentType(byte[] drawing) => drawing.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0;

    private static byte[] Write(XDocument document)
    {
        using var memory = new MemoryStream();
        using (var writer = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), OmitXmlDeclaration = document.Declaration is null }))
        {
            document.Save(writer);
        }

        return memory.ToArray();
    }

    [GeneratedRegex(@"^data:image/(png|jpe?g|gif|webp|avif);base64,", RegexOptions.IgnoreCase)]
    private static partial Regex OwnPicture();

    // url() of anything but a part of the drawing, imports, and addresses that are scripts.
    [GeneratedRegex(@"url\(\s*['""]?\s*(?!#|['""]?\s*data:image/(png|jpe?g|gif|webp|avif))[^)]*\)|@import[^;]*;?|(javascript|vbscript)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignAddress();
}
