using System.Xml;
using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;

namespace Headspace.Cms.Sync.Files;

/// <summary>The file in a root that says which format its items are in.</summary>
internal sealed class SyncMarker(SyncFolders folders)
{
    public const string FileName = "usync.config";

    private const string RootName = "uSync";

    /// <summary>The format that is written; uSync 14 to 18 have the same.</summary>
    private static readonly Version _format = new(10, 7, 0);

    /// <summary>Writes the file, unless it says the same already.</summary>
    public void Write()
    {
        var path = Path.Combine(folders.WriteRoot, FileName);
        if (Read(path) is { } known && FormatOf(known) == _format && known.Attribute("hmac") is null)
            return;

        Directory.CreateDirectory(folders.WriteRoot);
        File.WriteAllBytes(path, SyncXml.ToBytes(new XElement(
            RootName,
            new XAttribute("version", typeof(Umbraco.Cms.Core.Constants).Assembly.GetName().Version!),
            new XAttribute("format", _format))));
    }

    /// <summary>Warns of a root whose format is newer, or cannot be told. A root without the file is taken as it is.</summary>
    public void Check(SyncRun run)
    {
        foreach (var path in folders.Roots.Select(root => Path.Combine(root, FileName)).Where(File.Exists))
        {
            var format = FormatOf(Read(path));
            if (format is null)
                run.Add(SyncChangeKind.Warning, RootName, FileName, $"{folders.Shown(path)}: the file names no format; the folder is read all the same");
            else if (format > _format)
                run.Add(SyncChangeKind.Warning, RootName, FileName, $"{folders.Shown(path)}: the format {format} is newer than {_format}; what is unknown in it is left out");
        }
    }

    private static Version? FormatOf(XElement? root)
        => root is not null && Version.TryParse(SyncFile.Attribute(root, "format"), out var format) ? format : null;

    private static XElement? Read(string path)
    {
        try
        {
            return File.Exists(path) ? XElement.Load(path) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
