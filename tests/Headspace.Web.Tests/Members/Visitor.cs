using System.Net;
using System.Text.RegularExpressions;

namespace Headspace.Web.Tests.Members;

/// <summary>A browser: it keeps its cookies, and sends forms with the token that the page holds.</summary>
internal sealed partial class Visitor(SiteInProcess site) : IDisposable
{
    private readonly CookieContainer cookies = new();
    private HttpClient? client;

    /// <summary>Whether it has the cookie of somebody who is signed in.</summary>
    public bool HasSession => cookies.GetAllCookies().Any(cookie => cookie.Name.Contains("Identity.Application", StringComparison.Ordinal));

    private HttpClient Client => client ??= new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies });

    public Task<(int Status, string? Location, string Page)> SignInAsync(string username, string password, string path = "/frivillige/") =>
        PostAsync(path, ("memberForm", "sign-in"), ("username", username), ("password", password));

    public async Task<(int Status, string? Location, string Page)> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await ReadAsync(path)).Groups[1].Value;
        using var content = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var response = await PostAsync(path, content);
        return ((int)response.StatusCode, response.Headers.Location?.OriginalString, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent content)
    {
        using var request = Request(HttpMethod.Post, path);
        request.Content = content;
        return await Client.SendAsync(request);
    }

    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var request = Request(HttpMethod.Get, path);
        return await Client.SendAsync(request);
    }

    public void Dispose() => client?.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(site.Address, path));
        request.Headers.Host = $"{Editor.Host}:{site.Address.Port}";
        return request;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
