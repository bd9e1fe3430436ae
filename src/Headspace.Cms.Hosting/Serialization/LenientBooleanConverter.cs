using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Cms.Hosting.Serialization;

/// <summary>Reads a boolean that older versions stored as "1", "0", 1, 0, "true" or an empty text.</summary>
internal sealed class LenientBooleanConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number => reader.GetDouble() != 0,
            JsonTokenType.String => Parse(reader.GetString()),
            _ => throw new JsonException("Expected a boolean.")
        };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options)
        => writer.WriteBooleanValue(value);

    private static bool Parse(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "1" or "true" => true,
        "0" or "false" or "" or null => false,
        _ => throw new JsonException("Expected a boolean.")
    };
}
