using System.Globalization;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Hosting;

namespace Headspace.Cms.Search.Index;

/// <summary>The folder of this node's index. Files are numbered; the highest that is whole is right, and the others are leftovers.</summary>
internal sealed class IndexFolder(IHostingEnvironment environment, IOptions<SearchSettings> settings)
{
    private const string Extension = ".db";

    private string Folder => settings.Value.Folder ?? Path.Combine(environment.LocalTempPath, "Search");

    /// <summary>Whether an earlier run has left an index.</summary>
    public bool HasFiles => Files().Any();

    /// <summary>The index of an earlier run, if it is whole and of this shape. All others are deleted.</summary>
    public IndexFile? OpenLast(string shape)
    {
        IndexFile? last = null;
        foreach (var path in Files().OrderByDescending(Number))
        {
            last ??= IndexFile.Open(path, shape);
            if (last?.Path != path)
            {
                IndexFile.Delete(path);
            }
        }

        return last;
    }

    public IndexFile CreateNext()
    {
        Directory.CreateDirectory(Folder);
        var number = Files().Select(Number).DefaultIfEmpty(0).Max() + 1;
        return IndexFile.Create(Path.Combine(Folder, $"index-{number.ToString("D6", CultureInfo.InvariantCulture)}{Extension}"));
    }

    private static int Number(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path).AsSpan("index-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private IEnumerable<string> Files() => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "index-*" + Extension) : [];
}
