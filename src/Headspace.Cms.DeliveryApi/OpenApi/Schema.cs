using System.Text.Json.Nodes;

namespace Headspace.Cms.DeliveryApi.OpenApi;

/// <summary>The pieces that schemas of OpenAPI 3.0 are put together from.</summary>
internal static class Schema
{
    public static JsonObject Anything => [];

    public static JsonObject Of(string type, string? format = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }

    public static JsonObject OneOfTexts(IEnumerable<string> texts) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]) };

    public static JsonObject ArrayOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    public static JsonObject MapOf(JsonObject values) => new() { ["type"] = "object", ["additionalProperties"] = values };

    /// <summary>What is named among the components.</summary>
    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    /// <summary>The same, or null.</summary>
    public static JsonObject OrNull(JsonObject schema)
    {
        if (schema.ContainsKey("$ref"))
        {
            return new() { ["nullable"] = true, ["allOf"] = new JsonArray(schema) };
        }

        if (schema.Count > 0)
        {
            schema["nullable"] = true;
        }

        return schema;
    }

    public static JsonObject Object(IEnumerable<KeyValuePair<string, JsonObject>> properties, IEnumerable<string> required)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Key, property.Value))),
            ["additionalProperties"] = false,
        };
        var names = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        if (names.Count > 0)
        {
            schema["required"] = names;
        }

        return schema;
    }

    /// <summary>One of several, told apart by the text that a property holds.</summary>
    public static JsonObject OneOf(string discriminator, IReadOnlyCollection<(string Text, string Component)> choices) => new()
    {
        ["oneOf"] = new JsonArray([.. choices.Select(choice => Reference(choice.Component))]),
        ["discriminator"] = new JsonObject
        {
            ["propertyName"] = discriminator,
            ["mapping"] = new JsonObject(choices.Select(choice =>
                KeyValuePair.Create<string, JsonNode?>(choice.Text, JsonValue.Create($"#/components/schemas/{choice.Component}")))),
        },
    };
}
