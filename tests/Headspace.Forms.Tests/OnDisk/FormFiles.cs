using System.Text;
using System.Xml;
using System.Xml.Linq;
using Headspace.Forms.Definitions;
using Headspace.Forms.Sync;

namespace Headspace.Forms.Tests.OnDisk;

/// <summary>The forms of the sites as they lie in the repository.</summary>
internal static class FormFiles
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "uSync/v17/Forms");

    public static IReadOnlyList<string> Paths { get; } = [.. Directory.GetFiles(Folder, "*.config").Order(StringComparer.Ordinal)];

    public static FormDefinition Read(string alias) => FormXml.Read(XDocument.Load(Path.Combine(Folder, $"{alias}.config")).Root!);

    /// <summary>As Headspace.Cms.Sync writes.</summary>
    public static byte[] Written(FormDefinition definition)
    {
        using MemoryStream stream = new();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(true), Indent = true, NewLineChars = "\n" }))
            new XDocument(new XDeclaration("1.0", "utf-8", null), FormXml.Write(definition)).Save(writer);
        return stream.ToArray();
    }
}
