using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Headspace.Cms.Hosting.Serialization;

internal static class SerializerOptions
{
    public static JsonSerializerOptions Create(JavaScriptEncoder encoder, params Action<JsonTypeInfo>[] modifiers)
    {
        DefaultJsonTypeInfoResolver resolver = new() { Modifiers = { BlockLayoutNames.Apply } };
        foreach (var modifier in modifiers)
            resolver.Modifiers.Add(modifier);

        return Create(encoder, resolver);
    }

    private static JsonSerializerOptions Create(JavaScriptEncoder encoder, DefaultJsonTypeInfoResolver resolver) => new()
    {
        TypeInfoResolver = resolver,
        Encoder = encoder,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        AllowTrailingCommas = true,
        Converters =
        {
            new JsonStringEnumConverter(),
            new UdiConverterFactory(),
            new LenientGuidConverter(),
            new LenientBooleanConverter(),
            new BlockValueConverterFactory(),
            new PlainObjectConverter()
        }
    };
}
