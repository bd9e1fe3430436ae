using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Headspace.Forms.Definitions.Storage;

namespace Headspace.Web.Tests.Supporters;

/// <summary>The OpenAPI document of the Forms Delivery API says what the API really answers.</summary>
public sealed class FormsApiDocumentTests(ImportedSite imported)
{
    private const string Document = "/umbraco/swagger/forms/swagger.json";
    private const string Api = "/umbraco/forms/delivery/api/v1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_schemas_are_those_of_the_answers()
    {
        await using var site = await SupporterSite.StartAsync(
            imported.CopyOfDatabase(), ("Umbraco__Forms__Options__EnableFormsApi", "true"), ("Umbraco__Forms__Security__EnableAntiForgeryTokenForFormsApi", "false"));
        var document = (await site.Site.Client.GetFromJsonAsync<JsonObject>(Document, Token))!;
        Assert.StartsWith("3.0", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal([$"{Api}/definitions/{{id}}", $"{Api}/entries/{{id}}"], document["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
        Assert.Equal(["additionalData", "contentId", "culture", "id"], document["paths"]![$"{Api}/definitions/{{id}}"]!["get"]!["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal));

        foreach (var form in (await site.Site.Get<IFormDefinitionStore>().GetAsync(Token)).All)
        {
            await CheckAsync(document, "definitions", "get", HttpStatusCode.OK, await site.Site.Client.GetAsync($"{Api}/definitions/{form.Id}", Token));
        }

        var gift = (await site.Site.Get<IFormDefinitionStore>().GetAsync(Token)).Find("giv-et-bidrag")!.Id;
        var right = new { values = new { frequency = "once", amount = "250", purpose = "general", name = "Ida Lund", email = "ida@example.org", payment = "card" } };
        Assert.Empty(new JsonSchema(document).Problems(
            System.Text.Json.JsonSerializer.SerializeToNode(right), document["paths"]![$"{Api}/entries/{{id}}"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!));
        await CheckAsync(document, "entries", "post", HttpStatusCode.Accepted, await PostAsync(site, gift, right));
        await CheckAsync(document, "entries", "post", HttpStatusCode.UnprocessableEntity, await PostAsync(site, gift, new { values = new { name = "Ida Lund" } }));
        await CheckAsync(document, "entries", "post", HttpStatusCode.BadRequest, await PostAsync(site, gift, "ikke en formular"));
        await CheckAsync(document, "entries", "post", HttpStatusCode.NotFound, await PostAsync(site, Guid.NewGuid(), right));
    }

    [Fact]
    public async Task It_is_closed_with_the_API()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());

        using var response = await site.Site.Client.GetAsync(Document, Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(SupporterSite site, Guid form, object body) => site.Site.Client.PostAsJsonAsync($"{Api}/entries/{form}", body, Token);

    private static async Task CheckAsync(JsonObject document, string route, string method, HttpStatusCode status, HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal(status, response.StatusCode);
            var content = document["paths"]![$"{Api}/{route}/{{id}}"]![method]!["responses"]![$"{(int)status}"]!["content"]!.AsObject();
            var described = content[response.Content.Headers.ContentType!.MediaType!];
            Assert.NotNull(described);
            Assert.Empty(new JsonSchema(document).Problems(await response.Content.ReadFromJsonAsync<JsonNode>(Token), described["schema"]!));
        }
    }
}
