using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Cms.DeliveryApi.OpenApi;

/// <summary>The OpenAPI document of the Content and Media Delivery APIs, at the address that Umbraco gives it.</summary>
internal sealed class DeliveryApiDocument(ContentSchemas content)
{
    /// <summary>Where it is read.</summary>
    public const string Path = "/umbraco/swagger/delivery/swagger.json";

    private const string Base = "/umbraco/delivery/api";
    private const string ApiKey = "Api-Key";

    /// <summary>The document for the content types as they are now.</summary>
    public JsonObject Make()
    {
        var schemas = new ClrSchemas();
        content.AddTo(schemas);
        var paths = new JsonObject();
        foreach (var operation in Operations.All)
        {
            paths[Base + operation.Path] = new JsonObject { ["get"] = Describe(operation, schemas) };
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.4",
            ["info"] = new JsonObject
            {
                ["title"] = "Umbraco Delivery API",
                ["version"] = "Latest",
                ["description"] = "Published content and media as JSON. The schemas of content types, and the dictionary, are extensions of Headspace.",
            },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject(schemas.Components.Select(schema => KeyValuePair.Create<string, JsonNode?>(schema.Key, schema.Value))),
                ["securitySchemes"] = new JsonObject { [ApiKey] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = ApiKey } },
            },
            ["security"] = new JsonArray(new JsonObject(), new JsonObject { [ApiKey] = new JsonArray() }),
        };
    }

    private static JsonObject Describe(Operation operation, ClrSchemas schemas)
    {
        var responses = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = "OK", ["content"] = JsonOf("application/json", ShapeOf(operation, schemas)) },
        };
        foreach (var (status, description) in operation.Otherwise)
        {
            responses[status] = status[0] == '4' && status != "401" && status != "403"
                ? new JsonObject { ["description"] = description, ["content"] = JsonOf("application/problem+json", schemas.Of(typeof(ProblemDetails))) }
                : new JsonObject { ["description"] = description };
        }

        var described = new JsonObject
        {
            ["tags"] = new JsonArray(operation.Tag),
            ["summary"] = operation.Summary,
            ["operationId"] = operation.Id,
            ["parameters"] = new JsonArray([.. operation.Parameters.Select(parameter => parameter.Describe())]),
            ["responses"] = responses,
        };
        if (operation.IsDeprecated)
        {
            described["deprecated"] = true;
        }

        return described;
    }

    private static JsonObject ShapeOf(Operation operation, ClrSchemas schemas) => operation.Shape switch
    {
        Shape.Item => schemas.Of(operation.Model),
        Shape.List => Schema.ArrayOf(schemas.Of(operation.Model)),
        _ => PageOf(operation.Model, schemas),
    };

    private static JsonObject PageOf(Type model, ClrSchemas schemas)
    {
        var name = "Paged" + ClrSchemas.NameOf(model);
        schemas.Components[name] = Schema.Object(
            [new("total", Schema.Of("integer", "int64")), new("items", Schema.ArrayOf(schemas.Of(model)))], ["total", "items"]);
        return Schema.Reference(name);
    }

    private static JsonObject JsonOf(string contentType, JsonObject schema) => new() { [contentType] = new JsonObject { ["schema"] = schema } };
}
