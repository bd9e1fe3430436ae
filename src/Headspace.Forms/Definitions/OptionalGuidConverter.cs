using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Forms.Definitions;

/// <summary>A key that may be missing: null, empty text and the number 0 all say so in forms of other hands.</summary>
internal sealed class OptionalGuidConverter : JsonConverter<Guid?>
{
    public override Guid? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number when reader.TryGetInt32(out var number) && number <= 0 => null,
        JsonTokenType.String when string.IsNullOrWhiteSpace(reader.GetString()) => null,
        JsonTokenType.String when Guid.TryParse(reader.GetString(), out var key) => key == Guid.Empty ? null : key,
        _ => throw new JsonException("A key is expected.")
    };

    public override void Write(Utf8JsonWriter writer, Guid? value, JsonSerializerOptions options)
    {
        if (value is { } key)
            writer.WriteStringValue(key);
        else
            writer.WriteNullValue();
    }
}
