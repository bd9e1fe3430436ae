using System.Text.Json.Nodes;
using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;

namespace Headspace.Cms.Sync.MediaItems;

/// <summary>Copies the files that media items name, in both directions, and only what is different.</summary>
internal sealed class MediaFiles(MediaFileManager mediaFileManager, SyncFolders folders)
{
    /// <summary>Brings the files of an item into the site. True when one was copied.</summary>
    public bool Import(SyncFile file, SyncRun run)
    {
        var copied = false;
        foreach (var path in Paths(file.Element("Properties")))
        {
            var source = Path.GetFullPath(Path.Combine(folders.MediaRoot, path));
            if (!File.Exists(source))
            {
                if (!mediaFileManager.FileSystem.FileExists(path))
                    run.Warn(file, $"the file \"{path}\" is neither in the site nor beside the other media files");
                continue;
            }

            if (IsSame(source, path))
                continue;

            copied = true;
            if (run.IsReport)
                continue;

            using var stream = File.OpenRead(source);
            mediaFileManager.FileSystem.AddFile(path, stream, overrideIfExists: true);
        }

        return copied;
    }

    /// <summary>The hash of an item's file in the site; null where there is none.</summary>
    public string? Hash(XElement? properties)
    {
        if (Paths(properties).FirstOrDefault(mediaFileManager.FileSystem.FileExists) is not { } path)
            return null;

        using var stream = mediaFileManager.FileSystem.OpenFile(path);
        return MediaFileHash.Of(stream);
    }

    /// <summary>Puts the files of an item beside its description.</summary>
    public void Export(XElement root)
    {
        foreach (var path in Paths(SyncFile.Child(root, "Properties")))
        {
            var target = Path.GetFullPath(Path.Combine(folders.MediaRoot, path));
            if (!mediaFileManager.FileSystem.FileExists(path) || (File.Exists(target) && IsSame(target, path)))
                continue;

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var source = mediaFileManager.FileSystem.OpenFile(path);
            using var stream = File.Create(target);
            source.CopyTo(stream);
        }
    }

    // A path that leads out of the folder is no path of ours, whoever wrote the file.
    private IEnumerable<string> Paths(XElement? properties) =>
        from property in properties?.Elements() ?? []
        where property.Name.LocalName == Constants.Conventions.Media.File
        from value in property.Elements()
        let url = Source(value.Value)
        where !string.IsNullOrWhiteSpace(url)
        let path = mediaFileManager.FileSystem.GetRelativePath(url).TrimStart('/')
        where path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..")
        select path;

    private static string? Source(string value)
    {
        if (SyncJson.Canonical(value) is not { } json)
            return value;

        return JsonNode.Parse(json) is JsonObject item && item["src"] is JsonValue source ? source.ToString() : null;
    }

    private bool IsSame(string outside, string inside)
    {
        if (!mediaFileManager.FileSystem.FileExists(inside) || mediaFileManager.FileSystem.GetSize(inside) != new FileInfo(outside).Length)
            return false;

        using var one = File.OpenRead(outside);
        using var other = mediaFileManager.FileSystem.OpenFile(inside);
        Span<byte> left = stackalloc byte[4096];
        Span<byte> right = stackalloc byte[4096];
        for (int read; (read = one.ReadAtLeast(left, left.Length, throwOnEndOfStream: false)) > 0;)
        {
            if (other.ReadAtLeast(right[..read], read, throwOnEndOfStream: false) != read || !left[..read].SequenceEqual(right[..read]))
                return false;
        }

        return true;
    }
}
