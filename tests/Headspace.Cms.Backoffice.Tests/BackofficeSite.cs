using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Manifest;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Backoffice.Tests;

/// <summary>A server with nothing but the backoffice, on a folder of its own with a small build in it.</summary>
internal sealed class BackofficeSite : IAsyncDisposable
{
    public const string Hash = "0123456789ab";
    public const string Script = "import './chunks/start.js';";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headspace-backoffice-");
    private readonly WebApplication app;

    private BackofficeSite(bool built)
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "wwwroot"));
        if (built)
        {
            Build(Hash);
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = folder.FullName, WebRootPath = "wwwroot" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IUmbracoVersion, UmbracoVersion>();
        builder.Services.AddBackofficeServices();
        app = builder.Build();
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'";
            return next(context);
        });
        app.UseBackOffice();
        app.UseStaticFiles();
        app.UseRouting();
        app.MapGet("/umbraco/management/api/v1/server/status", () => "answered");
        app.MapGet("/nonce", (ICspNonceService nonces) => $"{nonces.GetNonce()} {nonces.GetNonce()}");
        app.MapBackOffice();
        app.MapGet("/{**rest}", (HttpContext context) => Results.Text("the website")).WithOrder(int.MaxValue);
    }

    public HttpClient Client { get; private set; } = null!;

    public IPackageManifestService Packages => app.Services.GetRequiredService<IPackageManifestService>();

    public static async Task<BackofficeSite> StartAsync(bool built = true)
    {
        var site = new BackofficeSite(built);
        await site.app.StartAsync();
        site.Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri(site.app.Urls.Single()),
        };
        return site;
    }

    /// <summary>Writes a file below the content root.</summary>
    public void Write(string path, string content)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    /// <summary>Puts a build of the given hash in place of the one before.</summary>
    public void Build(string hash)
    {
        var of = $"wwwroot/umbraco/backoffice/{hash}";
        Write($"{of}/backoffice.js", Script);
        Write($"{of}/backoffice.js.br", "brotli");
        Write($"{of}/backoffice.js.gz", "gzip");
        Write($"{of}/chunks/start.js", "start");
        Write($"{of}/assets/lato.woff2", "font");
        Write("wwwroot/umbraco/backoffice/build.json", $$"""
            {
              "hash": "{{hash}}",
              "pages": {
                "backoffice": { "script": "backoffice.js", "preload": ["chunks/start.js"], "styles": ["assets/start.css"] },
                "login": { "script": "login.js", "preload": [], "styles": ["assets/login.css"] }
              },
              "imports": { "@umbraco-cms/backoffice/tree": "packages/core/tree/index.js" }
            }
            """);
        File.SetLastWriteTimeUtc(Path.Combine(folder.FullName, "wwwroot/umbraco/backoffice/build.json"), hash == Hash ? DateTime.UnixEpoch : DateTime.UnixEpoch.AddDays(1));
    }

    public async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
