using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Headspace.Cms.DeliveryApi.OpenApi;

/// <summary>
/// Schemas of .NET types as the API writes them. What has properties of its own is named among the components, once, as Umbraco
/// names it: the type's name with <c>Model</c> at its end.
/// </summary>
internal sealed class ClrSchemas
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private static readonly Dictionary<Type, Func<JsonObject>> simple = new()
    {
        [typeof(string)] = () => Schema.Of("string"),
        [typeof(char)] = () => Schema.Of("string"),
        [typeof(Uri)] = () => Schema.Of("string"),
        [typeof(Guid)] = () => Schema.Of("string", "uuid"),
        [typeof(DateTime)] = () => Schema.Of("string", "date-time"),
        [typeof(DateTimeOffset)] = () => Schema.Of("string", "date-time"),
        [typeof(DateOnly)] = () => Schema.Of("string", "date"),
        [typeof(TimeOnly)] = () => Schema.Of("string", "time"),
        [typeof(bool)] = () => Schema.Of("boolean"),
        [typeof(byte)] = () => Schema.Of("integer", "int32"),
        [typeof(short)] = () => Schema.Of("integer", "int32"),
        [typeof(int)] = () => Schema.Of("integer", "int32"),
        [typeof(long)] = () => Schema.Of("integer", "int64"),
        [typeof(float)] = () => Schema.Of("number", "float"),
        [typeof(double)] = () => Schema.Of("number", "double"),
        [typeof(decimal)] = () => Schema.Of("number", "double"),
    };

    /// <summary>What is named, by its name.</summary>
    public SortedDictionary<string, JsonObject> Components { get; } = new(StringComparer.Ordinal);

    public static string NameOf(Type type) => type.Name.EndsWith("Model", StringComparison.Ordinal) ? type.Name : type.Name + "Model";

    /// <summary>The schema of a type: its own, or a reference to the component.</summary>
    public JsonObject Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying);
        }

        if (simple.TryGetValue(type, out var make))
        {
            return make();
        }

        if (type.IsEnum)
        {
            return Schema.OneOfTexts(Enum.GetNames(type));
        }

        if (GenericOf(type, typeof(IDictionary<,>)) is { } map)
        {
            return Schema.MapOf(Of(map[1]));
        }

        if (GenericOf(type, typeof(IEnumerable<>)) is { } items && !type.IsAssignableTo(typeof(JsonNode)))
        {
            return Schema.ArrayOf(Of(items[0]));
        }

        return HasNoShape(type) ? Schema.Anything : Named(type);
    }

    /// <summary>The schema of what has properties, for a component that is like it but for some of them.</summary>
    /// <param name="type">The type.</param>
    /// <param name="instead">Schemas of properties that are told otherwise than by their type.</param>
    public JsonObject ObjectOf(Type type, IReadOnlyDictionary<string, JsonObject>? instead = null)
    {
        var properties = json.GetTypeInfo(type).Properties.Where(property => property.Get is not null).OrderBy(property => property.Order).ToList();
        return Schema.Object(
            properties.Select(property => KeyValuePair.Create(property.Name, instead?.GetValueOrDefault(property.Name) ?? Of(property))),
            properties.Select(property => property.Name));
    }

    private JsonObject Of(JsonPropertyInfo property) =>
        property.IsGetNullable ? Schema.OrNull(Of(property.PropertyType)) : Of(property.PropertyType);

    private JsonObject Named(Type type)
    {
        var name = NameOf(type);
        if (Components.TryAdd(name, Schema.Anything))
        {
            Components[name] = type == typeof(IRichTextElement)
                ? new() { ["anyOf"] = new JsonArray(Of(typeof(RichTextRootElement)), Of(typeof(RichTextGenericElement)), Of(typeof(RichTextTextElement))) }
                : ObjectOf(type);
        }

        return Schema.Reference(name);
    }

    private static bool HasNoShape(Type type) =>
        type == typeof(object) || type.IsAssignableTo(typeof(JsonNode)) || type.IsAssignableTo(typeof(IEnumerable))
        || type == typeof(JsonElement) || type == typeof(JsonDocument);

    private static Type[]? GenericOf(Type type, Type definition) =>
        type.GetInterfaces().Append(type).FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)?.GetGenericArguments();
}
