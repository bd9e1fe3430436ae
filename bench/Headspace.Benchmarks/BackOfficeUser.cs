using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Headspace.Benchmarks;

/// <summary>The administrator of the settings, signed in to the backoffice as its client does it.</summary>
internal sealed class BackOfficeUser(Uri address) : IDisposable
{
    private const string Api = "/umbraco/management/api/v1";
    private const string Security = Api + "/security/back-office";
    private const string ClientId = "umbraco-back-office";
    private const int Rounds = 100;

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    private readonly string verifier = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
    private readonly string callback = new Uri(address, "/umbraco/oauth_complete").AbsoluteUri;

    public async Task SignInAsync(string username, string password)
    {
        using var login = await client.PostAsJsonAsync($"{Security}/login", new { username, password });
        login.EnsureSuccessStatusCode();
        using var authorized = await client.GetAsync(QueryHelpers.AddQueryString($"{Security}/authorize", new Dictionary<string, string?>
        {
            ["client_id"] = ClientId,
            ["redirect_uri"] = callback,
            ["response_type"] = "code",
            ["scope"] = "offline_access",
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            ["code_challenge_method"] = "S256",
        }));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = ClientId,
            ["grant_type"] = "authorization_code",
            ["code"] = "[redacted]",
            ["redirect_uri"] = callback,
            ["code_verifier"] = verifier,
        });
        using var tokens = await client.PostAsync($"{Security}/token", form);
        tokens.EnsureSuccessStatusCode();
    }

    public async Task<JsonNode> AskAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>How long a request takes, after a few to warm up: the middle of a hundred, and the slowest but one.</summary>
    public async Task<string> MeasureAsync(HttpMethod method, string path, Func<int, object?>? body = null)
    {
        var times = new List<double>();
        for (var round = -3; round < Rounds; round++)
        {
            var sent = body?.Invoke(round);
            var began = Stopwatch.GetTimestamp();
            using var response = await SendAsync(method, path, sent);
            await response.Content.ReadAsByteArrayAsync();
            if (round >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[Rounds / 2]:0} / {times[^2]:0} ms");
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"{Api}/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        var response = await client.SendAsync(request);
        return response.IsSuccessStatusCode ? response : throw new InvalidOperationException($"{method} {path}: {await response.Content.ReadAsStringAsync()}");
    }
}
