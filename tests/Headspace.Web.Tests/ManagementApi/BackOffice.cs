using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>The backoffice in a browser, as far as the server can tell: it keeps cookies, signs in as the client does, and asks.</summary>
internal sealed class BackOffice(SiteInProcess site) : IDisposable
{
    public const string Api = "/umbraco/management/api/v1";
    public const string Security = Api + "/security/back-office";
    public const string Verifier = "a-verifier-of-the-client";

    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private HttpClient? client;

    public CookieContainer Cookies => handler.CookieContainer;

    public string Callback => new Uri(site.Address, "/umbraco/oauth_complete").AbsoluteUri;

    private HttpClient Client => client ??= new HttpClient(handler) { BaseAddress = site.Address };

    public static string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public Task<HttpResponseMessage> LoginAsync(string username, string password) =>
        Client.PostAsJsonAsync($"{Security}/login", new { username, password });

    public Task<HttpResponseMessage> AuthorizeAsync(params (string Name, string Value)[] instead)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = "umbraco-back-office",
            ["redirect_uri"] = Callback,
            ["response_type"] = "code",
            ["scope"] = "offline_access",
            ["state"] = "s-1",
            ["prompt"] = "consent",
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in instead)
        {
            query[name] = value;
        }

        return Client.GetAsync(QueryHelpers.AddQueryString($"{Security}/authorize", query));
    }

    public Task<HttpResponseMessage> TokenAsync(params (string Name, string Value)[] form) =>
        PostFormAsync("token", [("client_id", "umbraco-back-office"), .. form]);

    public Task<HttpResponseMessage> ExchangeAsync(string code = "[redacted]") => TokenAsync(
        ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Callback), ("code_verifier", Verifier));

    public Task<HttpResponseMessage> RefreshAsync(string token = "[redacted]") => TokenAsync(("grant_type", "refresh_token"), ("refresh_token", token));

    public async Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Client.PostAsync($"{Security}/{path}", content);
    }

    public async Task SignInAsync(string username, string password)
    {
        using var login = await LoginAsync(username, password);
        Assert.Equal(HttpStatusCode.OK, login.StatusCode);
        using var authorized = await AuthorizeAsync();
        Assert.Equal(HttpStatusCode.Redirect, authorized.StatusCode);
        Assert.StartsWith(Callback, authorized.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var tokens = await ExchangeAsync();
        Assert.Equal(HttpStatusCode.OK, tokens.StatusCode);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"{Api}/{path}");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string text => new StringContent(text, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        return await Client.SendAsync(request);
    }

    /// <summary>What a GET is answered with; fails where it is not answered 200.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>Sends a change; fails where it is not answered as expected.</summary>
    /// <returns>The id of what was created; null where nothing was.</returns>
    public async Task<string?> ChangeAsync(HttpMethod method, string path, object? body = null, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await SendAsync(method, path, body);
        Assert.True(response.StatusCode == expected, $"{method} {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return response.Headers.TryGetValues("Umb-Generated-Resource", out var values) ? values.Single() : null;
    }

    public Task<string?> CreateAsync(string path, object body) => ChangeAsync(HttpMethod.Post, path, body, HttpStatusCode.Created);

    public async Task<(int Status, JsonNode? Body)> TryAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await SendAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length > 0 && text[0] is '{' or '[' ? JsonNode.Parse(text) : null);
    }

    public void Dispose()
    {
        client?.Dispose();
        handler.Dispose();
    }
}
