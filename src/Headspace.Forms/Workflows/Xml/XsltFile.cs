using System.Xml;
using System.Xml.Linq;
using System.Xml.Xsl;

namespace Headspace.Forms.Workflows.Xml;

/// <summary>
/// An XSLT file at work: it runs no script, reads no other document and no DTD, writes so much at the most, and is waited for
/// only so long.
/// </summary>
internal static class XsltFile
{
    private const int MostCharacters = 1_000_000;
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    /// <exception cref="XsltException">It is not XSLT, or asks for what it may not.</exception>
    /// <exception cref="InvalidDataException">It writes too much.</exception>
    /// <exception cref="TimeoutException">It takes too long.</exception>
    public static Task<string> ApplyAsync(string path, XDocument document, CancellationToken cancellationToken) =>
        Task.Run(() => Apply(path, document), cancellationToken).WaitAsync(patience, cancellationToken);

    private static string Apply(string path, XDocument document)
    {
        XslCompiledTransform transform = new();
        using (var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters }))
            transform.Load(reader, XsltSettings.Default, stylesheetResolver: null);

        using BoundedWriter writer = new(MostCharacters);
        using var source = document.CreateReader();
        transform.Transform(source, arguments: null, XmlWriter.Create(writer, transform.OutputSettings), documentResolver: null);
        return writer.ToString();
    }
}
