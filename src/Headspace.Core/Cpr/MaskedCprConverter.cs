using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Core.Cpr;

/// <summary>Writes the masked form. There is no reading: a number that came as JSON would have been in the clear.</summary>
internal sealed class MaskedCprConverter : JsonConverter<CprNumber>
{
    public override CprNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("A CPR number is not read from JSON.");

    public override void Write(Utf8JsonWriter writer, CprNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Masked);
}
