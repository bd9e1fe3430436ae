using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Cms.Hosting.Serialization;

/// <summary>Reads a GUID in every form that Umbraco has stored: with and without hyphens, or empty.</summary>
internal sealed class LenientGuidConverter : JsonConverter<Guid>
{
    public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            var text = reader.GetString();
            if (string.IsNullOrWhiteSpace(text))
                return Guid.Empty;
            if (Guid.TryParse(text, out var guid))
                return guid;
        }

        throw new JsonException("Expected a GUID.");
    }

    public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options)
        => writer.WriteStringValue(value);

    public override Guid ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Guid.TryParse(reader.GetString(), out var guid) ? guid : throw new JsonException("Expected a GUID.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options)
        => writer.WritePropertyName(value.ToString());
}
