using System.Text.Json.Nodes;
using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Older;

/// <summary>
/// Pickers named the types that they let through by alias before 14, and by key since. Types come after data types in an import,
/// so their files are asked before the database.
/// </summary>
internal sealed class OlderFilters(SyncFolders folders, IContentTypeService contentTypes, IMediaTypeService mediaTypes, IMemberTypeService memberTypes)
{
    private const string Filter = "filter";

    public void Bring(IReadOnlyList<SyncFile> files)
    {
        Dictionary<string, Dictionary<string, Guid>> known = [];
        foreach (var file in files)
        {
            if (KindOf(file) is not { } kind || SyncJson.Parse(file.Text("Config") ?? string.Empty) is not JsonObject config || !NamesTypes(config))
                continue;

            if (!known.TryGetValue(kind, out var keys))
                known[kind] = keys = FilesOf(kind);
            Bring(file, config, alias => keys.TryGetValue(alias, out var key) ? key : StoredKey(kind, alias));
            file.Element("Config")!.ReplaceNodes(new XCData(config.ToJsonString()));
        }
    }

    private static void Bring(SyncFile file, JsonObject config, Func<string, Guid?> find)
    {
        List<Guid> keys = [];
        foreach (var name in Names(config))
        {
            if (Guid.TryParse(name, out var key) || find(name) is { } found && (key = found) != Guid.Empty)
                keys.Add(key);
            else
                file.Notes.Add($"the picker lets the type \"{name}\" through, which does not exist; it is left out");
        }

        config[Filter] = string.Join(',', keys);
    }

    private static string? KindOf(SyncFile file) => file.Text("Info", "EditorAlias") switch
    {
        Constants.PropertyEditors.Aliases.MediaPicker3 => "media",
        Constants.PropertyEditors.Aliases.MultiNodeTreePicker
            => (SyncJson.Parse(file.Text("Config") ?? string.Empty) as JsonObject)?["startNode"]?["type"]?.ToString() ?? "content",
        _ => null
    };

    private static bool NamesTypes(JsonObject config) => Names(config).Any(name => !Guid.TryParse(name, out _));

    private static string[] Names(JsonObject config)
        => config[Filter] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];

    private Dictionary<string, Guid> FilesOf(string kind)
    {
        var handler = kind switch
        {
            "media" => HandlerKind.MediaType,
            "member" => HandlerKind.MemberType,
            _ => HandlerKind.DocumentType
        };
        return folders.Read(handler.Folder, handler.ItemType, new SyncRun())
            .Where(file => !file.IsEmpty)
            .GroupBy(file => file.Alias, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Key, StringComparer.OrdinalIgnoreCase);
    }

    private Guid? StoredKey(string kind, string alias) => kind switch
    {
        "media" => mediaTypes.Get(alias)?.Key,
        "member" => memberTypes.Get(alias)?.Key,
        _ => contentTypes.Get(alias)?.Key
    };
}
