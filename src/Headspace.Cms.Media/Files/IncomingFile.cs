using Headspace.Cms.Media.Svg;

namespace Headspace.Cms.Media.Files;

/// <summary>What is done with a file on its way into the storage, whoever brings it: an upload, an import, a package.</summary>
internal static class IncomingFile
{
    /// <summary>The content to keep: of a drawing, without what a browser would run or fetch. It begins at its start.</summary>
    /// <exception cref="InvalidDataException">The file is called a drawing and is none.</exception>
    public static Stream Prepare(string path, Stream content)
    {
        if (content.CanSeek)
        {
            content.Position = 0;
        }

        if (!Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            return content;
        }

        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return new MemoryStream(SvgCleaner.Clean(memory.ToArray()), writable: false);
    }
}
