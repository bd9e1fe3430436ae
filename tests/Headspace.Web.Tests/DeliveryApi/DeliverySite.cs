using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Headspace.Testing;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>The tests that share one <see cref="DeliverySite"/>.</summary>
[CollectionDefinition(nameof(DeliverySite))]
public sealed class DeliverySiteCollection : ICollectionFixture<DeliverySite>;

/// <summary>The imported sites with the Delivery API on, served for all tests that only read.</summary>
public sealed class DeliverySite(ImportedSite imported) : IAsyncLifetime
{
    public const string Base = "/umbraco/delivery/api/v2";
    public const string Key = "a-key-for-tests";
    public const string Headspace = "headspace";
    public const string Summit = "psykiatritopmoedet";
    public const string Education = "hvad-kan-jeg-blive";

    private SiteFolder? folder;
    private RunningSite? site;

    public Uri Address => site!.Address;

    public HttpClient Client => site!.Client;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Switches the API on in a site of a test's own.</summary>
    public static SiteFolder Open(SiteFolder folder, params (string Name, string Value)[] settings)
    {
        folder.Environment["Umbraco__CMS__DeliveryApi__Enabled"] = "true";
        folder.Environment["Umbraco__CMS__DeliveryApi__Media__Enabled"] = "true";
        folder.Environment["Umbraco__CMS__DeliveryApi__ApiKey"] = Key;
        foreach (var (name, value) in settings)
        {
            folder.Environment[name] = value;
        }

        return folder;
    }

    public async ValueTask InitializeAsync()
    {
        folder = Open(imported.CopyOfDatabase());
        site = await RunningSite.StartAsync(folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        folder?.Dispose();
    }

    /// <summary>An answer of the API.</summary>
    /// <param name="route">The route after the version, with its query.</param>
    /// <param name="headers">What the request says besides.</param>
    public Task<HttpResponseMessage> AskAsync(string route, params (string Name, string Value)[] headers) => AskAsync(Client, Base + route, headers);

    public static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, name == "Host" ? $"{value}:{client.BaseAddress!.Port}" : value);
        }

        return await client.SendAsync(request, Token);
    }

    /// <summary>The JSON of an answer that must be one.</summary>
    public async Task<JsonNode> ReadAsync(string route, params (string Name, string Value)[] headers)
    {
        using var response = await AskAsync(route, headers);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{route} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(Token)}");
        return (await response.Content.ReadFromJsonAsync<JsonNode>(Token))!;
    }

    /// <summary>What a request for something wrong is answered.</summary>
    public async Task<(int Status, string? Title, string? Detail)> RefusalAsync(string route, params (string Name, string Value)[] headers)
    {
        using var response = await AskAsync(route, headers);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = (await response.Content.ReadFromJsonAsync<JsonNode>(Token))!;
        return ((int)response.StatusCode, problem["title"]?.GetValue<string>(), problem["detail"]?.GetValue<string>());
    }
}
