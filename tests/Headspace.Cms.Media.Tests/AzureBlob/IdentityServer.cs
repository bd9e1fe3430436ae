using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Headspace.Cms.Media.Tests.AzureBlob;

/// <summary>Gives tokens as App Service does to the programs that it runs (https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference).</summary>
internal sealed class IdentityServer : IAsyncDisposable
{
    private const string Secret = "hemmeligt";

    private readonly WebApplication app;

    private IdentityServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/msi/token", Answer);
    }

    /// <summary>Whether there is no identity to be had.</summary>
    public bool Refuses { get; set; }

    /// <summary>What the tokens are good for.</summary>
    public string Audience { get; set; } = "https://storage.azure.com";

    /// <summary>How long the tokens are good.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(8);

    public int Given { get; private set; }

    public string? AskedFor { get; private set; }

    public static async Task<IdentityServer> StartAsync()
    {
        var server = new IdentityServer();
        await server.app.StartAsync();

        // Where the programs of App Service find it. No other test asks for an identity.
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"{server.app.Urls.Single()}/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", Secret);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        await app.DisposeAsync();
    }

    private IResult Answer(HttpRequest request)
    {
        if (Refuses || request.Headers["X-IDENTITY-HEADER"] != Secret)
        {
            return Results.Json(new { statusCode = 400, message = "No managed identity found." }, statusCode: StatusCodes.Status400BadRequest);
        }

        Given++;
        AskedFor = request.Query["resource"];
        var now = DateTimeOffset.UtcNow;
        var ends = now.Add(Lifetime).ToUnixTimeSeconds();
        var token = $"{Part(new { alg = "none", typ = "JWT" })}.{Part(new { aud = Audience, iss = "https://sts.windows.net/ab1f708d-50f6-404c-a006-d71b2ac7a606/", iat = now.ToUnixTimeSeconds(), nbf = now.AddMinutes(-5).ToUnixTimeSeconds(), exp = ends })}.x";
        return Results.Json(new { access_token = token, expires_on = ends.ToString(CultureInfo.InvariantCulture), resource = AskedFor, token_type = "Bearer" });
    }

    private static string Part(object content) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));
}
