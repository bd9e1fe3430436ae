using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Cms.Hosting.Serialization;

/// <summary>
/// Reads what is declared as <see cref="object"/> as plain CLR values: text, number, boolean, array, dictionary in file order.
/// </summary>
internal sealed class PlainObjectConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => ReadValue(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var type = value.GetType();
        if (type == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, type, options);
    }

    private static object? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => throw new JsonException($"Unexpected {reader.TokenType}.")
    };

    // A decimal keeps the digits as they were written, so that a configuration that is read and written stays the same text.
    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var integer))
            return integer;
        if (reader.TryGetInt64(out var longInteger))
            return longInteger;
        if (reader.TryGetDecimal(out var number))
            return number;
        return reader.GetDouble();
    }

    private static Array ReadArray(ref Utf8JsonReader reader)
    {
        List<object?> items = [];
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            items.Add(ReadValue(ref reader));

        // Texts come as string[], for Core and packages test configuration lists with "is IEnumerable<string>".
        return items.Count > 0 && items.TrueForAll(item => item is string)
            ? items.Cast<string>().ToArray()
            : items.ToArray();
    }

    private static Dictionary<string, object?> ReadObject(ref Utf8JsonReader reader)
    {
        Dictionary<string, object?> properties = [];
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            properties[name] = ReadValue(ref reader);
        }

        return properties;
    }
}
