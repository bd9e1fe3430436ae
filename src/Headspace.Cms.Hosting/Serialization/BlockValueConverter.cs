using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Blocks;

namespace Headspace.Cms.Hosting.Serialization;

/// <summary>
/// A block value whose layout entries are of the editor's own type. Layouts of other editors, left when a data type changed
/// its editor, and entries without content are dropped when read.
/// </summary>
internal sealed class BlockValueConverter<TValue, TLayout> : JsonConverter<TValue>
    where TValue : BlockValue<TLayout>, new()
    where TLayout : class, IBlockLayoutItem, new()
{
    public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
            throw new JsonException("Expected a block value.");

        TValue value = new();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = reader.GetString()!.ToLowerInvariant();
            reader.Read();
            if (reader.TokenType is JsonTokenType.Null)
                continue;

            switch (name)
            {
                case "contentdata":
                    value.ContentData = ReadItems(ref reader, options);
                    break;
                case "settingsdata":
                    value.SettingsData = ReadItems(ref reader, options);
                    break;
                case "expose":
                    value.Expose = [.. (JsonSerializer.Deserialize<List<BlockItemVariation?>>(ref reader, options) ?? []).OfType<BlockItemVariation>()];
                    break;
                case "layout":
                    ReadLayout(value, JsonNode.Parse(ref reader) as JsonObject, options);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return value;
    }

    public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("contentData");
        JsonSerializer.Serialize(writer, value.ContentData, options);
        writer.WritePropertyName("settingsData");
        JsonSerializer.Serialize(writer, value.SettingsData, options);
        writer.WritePropertyName("expose");
        JsonSerializer.Serialize(writer, value.Expose, options);
        writer.WritePropertyName("layout");
        writer.WriteStartObject();
        if (value.GetLayouts() is { } items)
        {
            writer.WritePropertyName(value.PropertyEditorAlias);
            JsonSerializer.Serialize(writer, items.ToArray(), options);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static List<BlockItemData> ReadItems(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var items = JsonSerializer.Deserialize<List<BlockItemData?>>(ref reader, options) ?? [];
        return [.. items.OfType<BlockItemData>().Where(item => item.Values is not null)];
    }

    private static void ReadLayout(TValue value, JsonObject? layout, JsonSerializerOptions options)
    {
        foreach (var (alias, items) in layout ?? [])
        {
#pragma warning disable CS0618 // Core has no other way to ask which old alias an editor still answers to
            if (!value.SupportsBlockLayoutAlias(alias) || items is null)
                continue;
#pragma warning restore CS0618

            var entries = items as JsonArray ?? new JsonArray(items.DeepClone());
            DropEntriesWithoutContent(entries);
            value.Layout[value.PropertyEditorAlias] = entries.Deserialize<TLayout[]>(options) ?? [];
        }
    }

    private static void DropEntriesWithoutContent(JsonArray items)
    {
        for (var index = items.Count - 1; index >= 0; index--)
        {
            if (items[index] is not JsonObject item || !(Names(item, "contentKey") || Names(item, "contentUdi")))
            {
                items.RemoveAt(index);
                continue;
            }

            foreach (var area in (Property(item, "areas") as JsonArray)?.OfType<JsonObject>() ?? [])
            {
                if (Property(area, "items") is JsonArray nested)
                    DropEntriesWithoutContent(nested);
            }
        }
    }

    private static bool Names(JsonObject item, string property)
        => Property(item, property) is JsonValue value && !string.IsNullOrEmpty(value.ToString());

    private static JsonNode? Property(JsonObject item, string name)
        => item.FirstOrDefault(property => name.Equals(property.Key, StringComparison.OrdinalIgnoreCase)).Value;
}
