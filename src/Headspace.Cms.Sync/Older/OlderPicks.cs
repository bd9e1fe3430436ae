using System.Text.Json.Nodes;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.Older;

/// <summary>What the media picker of before 13 stored: UDIs, parted by commas.</summary>
internal static class OlderPicks
{
    /// <summary>The value as the picker of today stores it; null for what is none of the old one's. A pick has the same key in every import.</summary>
    public static string? Bring(IPropertyType type, string text)
        => type.PropertyEditorAlias == Constants.PropertyEditors.Aliases.MediaPicker3 && Keys(text) is { Length: > 0 } keys
            ? new JsonArray([.. keys.Select(key => new JsonObject { ["key"] = GuidUtils.Combine(type.Key, key), ["mediaKey"] = key })]).ToJsonString()
            : null;

    /// <summary>Whether a value picks what an old one picks.</summary>
    public static bool AreSame(string old, string current)
        => Keys(old) is { Length: > 0 } keys
            && SyncJson.Parse(current) is JsonArray picks
            && picks.Select(pick => (pick as JsonObject)?["mediaKey"]?.ToString()).SequenceEqual(keys.Select(key => key.ToString()));

    private static Guid[] Keys(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var keys = parts.Select(part => UdiParser.TryParse(part, out GuidUdi? udi) && udi.EntityType == Constants.UdiEntityType.Media ? udi.Guid : Guid.Empty).ToArray();
        return keys.Contains(Guid.Empty) ? [] : keys;
    }
}
