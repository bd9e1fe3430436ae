using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Headspace.Forms.Definitions;

/// <summary>Definitions as JSON.</summary>
public static class FormJson
{
    private static readonly JsonSerializerOptions compact = Options(indented: false);
    private static readonly JsonSerializerOptions indented = Options(indented: true);

    /// <summary>The definition on one line.</summary>
    public static string Write(FormDefinition definition) => JsonSerializer.Serialize(definition, compact);

    /// <summary>The definition over many lines, as it lies in files.</summary>
    public static string WriteIndented(FormDefinition definition) => JsonSerializer.Serialize(definition, indented);

    /// <summary>The definition that a JSON object describes.</summary>
    /// <exception cref="JsonException">It describes none; the message says where.</exception>
    public static FormDefinition Read(string json) =>
        JsonSerializer.Deserialize<FormDefinition>(json, compact) ?? throw new JsonException("A form is an object.");

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new OptionalGuidConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        WriteIndented = indented,
        NewLine = "\n",
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepListsFromNull } }
    };

    // Other writers say null where there is nothing to list.
    private static void KeepListsFromNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Set is not null && IsList(property.PropertyType)))
        {
            var set = property.Set!;
            property.Set = (target, value) =>
            {
                if (value is not null)
                    set(target, value);
            };
        }
    }

    private static bool IsList(Type type) =>
        type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && !typeof(IDictionary<string, JsonElement>).IsAssignableFrom(type);
}
