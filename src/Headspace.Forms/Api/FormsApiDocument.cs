using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Headspace.Forms.Api;

/// <summary>The OpenAPI document of the Forms Delivery API, at the address that Umbraco Forms gives it. It answers 404 while the API does.</summary>
internal static class FormsApiDocument
{
    /// <summary>The document's name.</summary>
    public const string Name = "forms";

    /// <summary>Where it is read.</summary>
    public const string Path = "/umbraco/swagger/forms/swagger.json";

    private const string ApiKey = "Api-Key";

    /// <summary>Describes the routes of the API and no others.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
        options.ShouldInclude = description => description.RelativePath?.StartsWith(FormsApiEndpoints.Prefix[1..], StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Umbraco Forms Delivery API", Version = "Latest" };
            document.Servers?.Clear();
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes[ApiKey] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiKey };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiKey, document)] = [] }];
            return Task.CompletedTask;
        });

        // The body is read by hand, so that one that cannot be read is answered, and routing does not pass it over.
        options.AddOperationTransformer(async (operation, context, cancellationToken) =>
        {
            if (context.Description.HttpMethod == HttpMethods.Post)
            {
                var schema = await context.GetOrCreateSchemaAsync(typeof(EntryRequestModel), cancellationToken: cancellationToken);
                operation.RequestBody = new OpenApiRequestBody
                {
                    Required = true,
                    Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = schema } },
                };
            }
        });

        // Its names are the caller's own, so no parameter of the route can stand for it.
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.HttpMethod == HttpMethods.Get)
                (operation.Parameters ??= []).Add(AdditionalData());
            return Task.CompletedTask;
        });

        // The answers name values of enums, whatever other APIs of the site do.
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if ((Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type) is { IsEnum: true } type)
                (schema.Type, schema.Format, schema.Enum) = (JsonSchemaType.String, null, [.. Enum.GetNames(type).Select(name => JsonValue.Create(name))]);
            if (context.JsonTypeInfo.Type == typeof(IReadOnlyDictionary<string, JsonElement>))
                schema.AdditionalProperties = Answer();
            return Task.CompletedTask;
        });
    }

    private static OpenApiParameter AdditionalData() => new()
    {
        Name = FormsApiEndpoints.AdditionalData,
        In = ParameterLocation.Query,
        Description = "Values for the magic strings [+key] of the form: additionalData[key]=value.",
        Style = ParameterStyle.DeepObject,
        Explode = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String } },
    };

    // What EntryAnswersReader reads.
    private static OpenApiSchema Answer() => new()
    {
        OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String },
            new OpenApiSchema { Type = JsonSchemaType.Number },
            new OpenApiSchema { Type = JsonSchemaType.Boolean },
            new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(StringComparer.Ordinal) { "fileName", "fileContents" },
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["fileName"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["fileContents"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "data:<mime>;base64,…" },
                    },
                },
            },
        ],
    };

    /// <summary>Answers with the document.</summary>
    public static async Task AnswerAsync(HttpContext context)
    {
        if (!context.RequestServices.GetRequiredService<IOptionsMonitor<FormsApiSettings>>().CurrentValue.EnableFormsApi)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var provider = context.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
        var document = await provider.GetOpenApiDocumentAsync(context.RequestAborted);
        context.Response.ContentType = "application/json;charset=utf-8";
        await context.Response.WriteAsync(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, context.RequestAborted), context.RequestAborted);
    }
}
