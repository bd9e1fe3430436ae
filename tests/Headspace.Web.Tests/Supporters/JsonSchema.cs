using System.Text.Json;
using System.Text.Json.Nodes;

namespace Headspace.Web.Tests.Supporters;

/// <summary>Compares JSON with a schema of an OpenAPI document; a property that the schema does not name is a problem, too.</summary>
internal sealed class JsonSchema(JsonObject document)
{
    public IEnumerable<string> Problems(JsonNode? value, JsonNode schema, string path = "$")
    {
        schema = Resolve(schema);
        if ((schema["oneOf"] ?? schema["anyOf"] ?? schema["allOf"]) is JsonArray choices)
        {
            return value is null && IsNullable(schema) || choices.Any(choice => !Problems(value, choice!, path).Any()) ? [] : [$"{path} fits none of its schemas"];
        }

        return value switch
        {
            null => IsNullable(schema) ? [] : [$"{path} is null"],
            JsonObject item => OfObject(item, schema, path),
            JsonArray list => schema["items"] is { } items ? list.SelectMany((one, index) => Problems(one, items, $"{path}[{index}]")) : [$"{path} is no list"],
            _ => OfScalar(value, schema, path),
        };
    }

    private IEnumerable<string> OfObject(JsonObject item, JsonNode schema, string path)
    {
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !item.ContainsKey(name)))
        {
            yield return $"{path}.{name} is missing";
        }

        foreach (var (name, value) in item)
        {
            if ((properties[name] ?? schema["additionalProperties"]) is not JsonObject known)
            {
                yield return $"{path}.{name} is not described";
                continue;
            }

            foreach (var problem in Problems(value, known, $"{path}.{name}"))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> OfScalar(JsonNode value, JsonNode schema, string path)
    {
        var expected = value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.Number => "integer",
            _ => "boolean",
        };
        if (schema["type"]?.GetValue<string>() is { } type && type != expected)
        {
            return [$"{path} is a {expected} and not a {type}"];
        }

        return schema["enum"] is JsonArray values && !values.Any(one => JsonNode.DeepEquals(one, value)) ? [$"{path} is none of its values"] : [];
    }

    private static bool IsNullable(JsonNode schema) => schema["nullable"]?.GetValue<bool>() is true;

    private JsonNode Resolve(JsonNode schema) =>
        schema["$ref"]?.GetValue<string>() is { } reference ? document["components"]!["schemas"]![reference[(reference.LastIndexOf('/') + 1)..]]! : schema;
}
