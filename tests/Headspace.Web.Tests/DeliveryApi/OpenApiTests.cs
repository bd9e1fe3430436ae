using System.Net;
using System.Text.Json.Nodes;
using Headspace.Testing;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>The OpenAPI document, and a client whose types are made from it.</summary>
[Collection(nameof(DeliverySite))]
public sealed class OpenApiTests(DeliverySite site)
{
    private const string Document = "/umbraco/swagger/delivery/swagger.json";
    private const string Prefix = "/umbraco/delivery/api";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_of_the_document_answers_and_every_route_is_in_it()
    {
        var paths = (await DocumentAsync())["paths"]!.AsObject();

        Assert.Equal(
            [
                "/v1/content", "/v1/content/item", "/v1/content/item/{id}", "/v1/content/item/{path}", "/v1/media", "/v1/media/item", "/v1/media/item/{id}", "/v1/media/item/{path}",
                "/v2/content", "/v2/content/item/{id}", "/v2/content/item/{path}", "/v2/content/items", "/v2/dictionary", "/v2/dictionary/item/{key}",
                "/v2/media", "/v2/media/item/{id}", "/v2/media/item/{path}", "/v2/media/items",
            ],
            paths.Select(path => path.Key[Prefix.Length..]).Order(StringComparer.Ordinal));
        Assert.All(paths.Where(path => path.Key.Contains("/v1/", StringComparison.Ordinal)), path => Assert.True(path.Value!["get"]!["deprecated"]!.GetValue<bool>()));
        Assert.Equal(paths.Count, paths.Select(path => path.Value!["get"]!["operationId"]!.GetValue<string>()).Distinct().Count());
        foreach (var path in paths.Select(path => path.Key).Where(path => !path.Contains('{', StringComparison.Ordinal)))
        {
            using var response = await DeliverySite.AskAsync(site.Client, path);
            Assert.NotEqual(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_content_type_has_a_schema_of_its_own_and_a_reference_leads_somewhere()
    {
        var document = await DocumentAsync();
        var schemas = document["components"]!["schemas"]!.AsObject();

        Assert.Equal("#/components/schemas/SummitEditionContentResponseModel", schemas["IApiContentResponseModel"]!["discriminator"]!["mapping"]!["summitEdition"]!.GetValue<string>());
        Assert.Equal(["summitEdition"], schemas["SummitEditionContentResponseModel"]!["properties"]!["contentType"]!["enum"]!.AsArray().Select(value => value!.GetValue<string>()));
        Assert.Equal("integer", schemas["SummitEditionPropertiesModel"]!["properties"]!["year"]!["type"]!.GetValue<string>());
        Assert.DoesNotContain(schemas["ImageMediaPropertiesModel"]!["properties"]!.AsObject(), property => property.Key.StartsWith("umbraco", StringComparison.Ordinal));
        Assert.All(References(document), reference => Assert.True(schemas.ContainsKey(reference["#/components/schemas/".Length..]), reference));
    }

    [Fact]
    public async Task A_client_with_generated_types_builds_and_reads_all_three_sites()
    {
        var folder = Directory.CreateTempSubdirectory("headspace-client-").FullName;
        var source = Path.Combine(SiteFolder.Repository, "tests", "Headspace.Web.Tests", "DeliveryApi", "Client");
        foreach (var file in new[] { "read.ts", "package.json", "tsconfig.json" })
        {
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file));
        }

        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(source, "node_modules"));
        await File.WriteAllTextAsync(Path.Combine(folder, "delivery.json"), (await DocumentAsync()).ToJsonString(), Token);

        await RunAsync(folder, "node_modules/openapi-typescript/bin/cli.js", "delivery.json", "--output", "delivery.d.ts");
        await RunAsync(folder, "node_modules/typescript/bin/tsc");
        var read = JsonNode.Parse(await RunAsync(folder, "built/read.js", site.Address.AbsoluteUri.TrimEnd('/'), DeliverySite.Headspace, DeliverySite.Education, DeliverySite.Summit))!;

        Assert.Equal("/media/", read[DeliverySite.Headspace]!["told"]!["/emner/ensomhed/"]!.GetValue<string>()[..7]);
        Assert.Equal("2023", read[DeliverySite.Summit]!["told"]!["/2023/"]!.GetValue<string>());
        foreach (var start in new[] { DeliverySite.Headspace, DeliverySite.Education, DeliverySite.Summit })
        {
            Assert.Equal((await site.ReadAsync("/content?take=0", ("Start-Item", start)))["total"]!.GetValue<int>(), read[start]!["total"]!.GetValue<int>());
        }

        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task The_API_is_tried_on_a_page()
    {
        Assert.Contains("swagger-ui-bundle.js", await site.Client.GetStringAsync("/umbraco/swagger", Token), StringComparison.Ordinal);
        foreach (var file in new[] { "swagger-ui-bundle.js", "swagger-ui.css", "start.js" })
        {
            Assert.NotEmpty(await site.Client.GetByteArrayAsync($"/umbraco/swagger/{file}", Token));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/umbraco/swagger/package.json", Token)).StatusCode);
    }

    private async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await site.Client.GetStringAsync(Document, Token))!;

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(property => property.Key == "$ref" ? [property.Value!.GetValue<string>()] : References(property.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static Task<string> RunAsync(string folder, params string[] arguments) => Node.RunAsync(folder, [], arguments);
}
