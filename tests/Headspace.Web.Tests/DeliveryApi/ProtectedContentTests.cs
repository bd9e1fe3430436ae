using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Headspace.Web.Tests.Members;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>Protected content is given to members with a token, and to nobody else.</summary>
public sealed class ProtectedContentTests(ImportedSite imported)
{
    private const string Clients = "Umbraco__CMS__DeliveryApi__MemberAuthorization__ClientCredentialsFlow";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_gets_what_the_member_may_see()
    {
        await using var site = await ProtectedSite.StartAsync(
            imported,
            null,
            ("Umbraco__CMS__DeliveryApi__Enabled", "true"),
            ($"{Clients}__Enabled", "true"),
            ($"{Clients}__AssociatedMembers__0__UserName", ProtectedSite.Anna),
            ($"{Clients}__AssociatedMembers__0__ClientId", "anna"),
            ($"{Clients}__AssociatedMembers__0__ClientSecret", "hemmelig"),
            ($"{Clients}__AssociatedMembers__1__UserName", ProtectedSite.Bo),
            ($"{Clients}__AssociatedMembers__1__ClientId", "bo"),
            ($"{Clients}__AssociatedMembers__1__ClientSecret", "hemmelig"));
        var (anna, bo) = (await SignInAsync(site, "anna"), await SignInAsync(site, "bo"));
        var page = new Editor(site.Site).Find("Frivillige");

        foreach (var route in new[] { "/content/item/frivillige", "/content/item/frivillige/vagtplan", $"/content/item/{page.Key}", $"/content/items?id={page.Key}" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, route));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, route, "nothing"));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(site, route, bo));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, route, anna));
        }

        Assert.Equal(["Vagtplan"], await NamesAsync(site, anna));
        Assert.Empty(await NamesAsync(site, bo));
        Assert.Empty(await NamesAsync(site, null));
    }

    private static async Task<string> SignInAsync(ProtectedSite site, string client)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = $"umbraco-member-{client}",
            ["client_secret"] = "hemmelig",
        });
        using var answer = await site.Visitor.PostAsync("/umbraco/delivery/api/v1/security/member/token", form);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!["access_token"]!.GetValue<string>();
    }

    private static async Task<List<string>> NamesAsync(ProtectedSite site, string? token)
    {
        using var response = await AskAsync(site, "/content?filter=name:Vagtplan", token);
        return [.. (await response.Content.ReadFromJsonAsync<JsonObject>(Token))!["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>())];
    }

    private static async Task<HttpStatusCode> StatusAsync(ProtectedSite site, string route, string? token = null)
    {
        using var response = await AskAsync(site, route, token);
        return response.StatusCode;
    }

    private static Task<HttpResponseMessage> AskAsync(ProtectedSite site, string route, string? token) => DeliverySite.AskAsync(
        site.Site.Client, DeliverySite.Base + route, [("Start-Item", DeliverySite.Headspace), .. token is null ? [] : new[] { ("Authorization", $"Bearer {token}") }]);
}
