using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace Headspace.Cms.Hosting.Serialization;

internal sealed class UdiConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(Udi).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(typeof(UdiConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class UdiConverter<TUdi> : JsonConverter<TUdi>
        where TUdi : Udi
    {
        public override TUdi? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType is not JsonTokenType.String)
            {
                reader.Skip();
                return null;
            }

            return UdiParser.TryParse(reader.GetString() ?? string.Empty, out Udi? udi) ? udi as TUdi : null;
        }

        public override void Write(Utf8JsonWriter writer, TUdi value, JsonSerializerOptions options)
            => writer.WriteStringValue(value.ToString());
    }
}
