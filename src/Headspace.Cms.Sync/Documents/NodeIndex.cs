using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.Documents;

/// <summary>Which nodes there are, read once for an import, and what it adds to them: files find their nodes and parents here.</summary>
internal sealed class NodeIndex
{
    private readonly Dictionary<Guid, int> _ids = [];
    private readonly Dictionary<(int ParentId, string Name, string Type), Guid> _places = [];
    private readonly Dictionary<int, (int ParentId, string Name)> _names = [];
    private readonly Dictionary<string, int> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly IShortStringHelper _shortStringHelper;

    public NodeIndex(IEntityService entityService, UmbracoObjectTypes type, IReadOnlyList<SyncFile> files, IShortStringHelper shortStringHelper)
    {
        _shortStringHelper = shortStringHelper;
        var claimed = files.Select(file => file.Key).ToHashSet();
        var all = entityService.GetAll(type).ToArray();
        foreach (var entity in all)
        {
            _ids[entity.Key] = entity.Id;
            _names[entity.Id] = (entity.ParentId, entity.Name ?? string.Empty);
            if (!claimed.Contains(entity.Key) && !entity.Trashed)
                _places.TryAdd((entity.ParentId, Lower(entity.Name), Lower((entity as IContentEntitySlim)?.ContentTypeAlias)), entity.Key);
        }

        foreach (var entity in all.Where(entity => !entity.Trashed))
            _paths.TryAdd(PathOf(entity.Id), entity.Id);
    }

    /// <summary>The key that the file's node has in the database, or null where there is none.</summary>
    public Guid? Find(SyncFile file)
    {
        if (_ids.ContainsKey(file.Key))
            return file.Key;

        if (file.Flag("Info", "Trashed") || ParentOf(file) is not { } parentId)
            return null;

        return _places.TryGetValue((parentId, Lower(NodeReader.Name(file)), Lower(file.Text("Info", "ContentType"))), out var key) ? key : null;
    }

    /// <summary>The id of the parent that the file names by key; null where there is no such node.</summary>
    public int? ParentOf(SyncFile file)
    {
        var key = SyncFile.KeyOf(file.Element("Info", "Parent"));
        return key == Guid.Empty ? Constants.System.Root : _ids.TryGetValue(key, out var id) ? id : null;
    }

    /// <summary>The nearest node that the path of the file names above it, or the root.</summary>
    public int NearestParent(SyncFile file)
    {
        var names = (file.Text("Info", "Path") ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var length = names.Length - 1; length > 0; length--)
        {
            if (_paths.TryGetValue("/" + string.Join('/', names.Take(length)), out var id))
                return id;
        }

        return Constants.System.Root;
    }

    public void Add(SyncFile file, IContentBase node)
    {
        _ids[file.Key] = node.Id;
        _ids[node.Key] = node.Id;
        _names[node.Id] = (node.ParentId, node.Name ?? string.Empty);
        if (!node.Trashed)
            _paths.TryAdd(PathOf(node.Id), node.Id);
    }

    private string PathOf(int id)
        => _names.TryGetValue(id, out var node) ? PathOf(node.ParentId) + "/" + node.Name.ToSafeAlias(_shortStringHelper) : string.Empty;

    private static string Lower(string? text) => (text ?? string.Empty).ToLowerInvariant();
}
