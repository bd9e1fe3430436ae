using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Rendering;

namespace Headspace.Web.Tests.Supporters;

/// <summary>Posts above what the server takes by itself (30 MB).</summary>
public sealed class TooLargeTests(ImportedSite imported)
{
    private const string Form = "bliv-medlem";
    private const int AboveTheServers = 31_000_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_above_the_servers_limit_loses_nothing_that_was_typed()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());

        var (status, page) = await PostAsync(site);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("value=\"Åse Ægidius\"", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_reads_is_answered_with_a_page()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), ("Headspace__Forms__Uploads__MostMegabytesInAll", "1"), ("Headspace__Organisation__Email", "hej@headspace.dk"));

        var (status, page) = await PostAsync(site);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("Det fyldte for meget", page, StringComparison.Ordinal);
        Assert.Contains("højst fylde 1 MB", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("mailto:hej@headspace.dk", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_says_it_in_Danish()
    {
        await using var site = await SupporterSite.StartAsync(
            imported.CopyOfDatabase(),
            ("Headspace__Forms__Uploads__MostMegabytesInAll", "1"), ("Umbraco__Forms__Options__EnableFormsApi", "true"), ("Umbraco__Forms__Security__EnableAntiForgeryTokenForFormsApi", "false"));
        var form = (await site.Site.Get<IFormDefinitionStore>().GetAsync(Token)).Find(Form)!;
        using var content = JsonContent.Create(new { values = new { name = new string('x', AboveTheServers) } });

        using var response = await site.Site.Client.PostAsync($"/umbraco/forms/delivery/api/v1/entries/{form.Id}", content, Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>(Token))!;
        Assert.Contains("højst fylde 1 MB", problem["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Page)> PostAsync(SupporterSite site)
    {
        var form = (await site.Site.Get<IFormDefinitionStore>().GetAsync(Token)).Find(Form)!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.Id.ToString()), FormNames.Form },
            { new StringContent("Åse Ægidius"), "name" },
            { new ByteArrayContent(new byte[AboveTheServers]), "photo", "foto.jpg" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/stoet/bliv-medlem/") { Content = content };
        request.Headers.Host = $"headspace.localhost:{site.Site.Address.Port}";
        request.Headers.ExpectContinue = true;
        using var response = await site.Site.Client.SendAsync(request, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
