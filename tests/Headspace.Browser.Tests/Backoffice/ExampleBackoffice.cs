using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>
/// Stands before the site: the Management API and the hub are answered with examples, all else by the site. It counts what
/// the browser really asks for, workers and cached files included, which a browser that is listened in on does not tell.
/// </summary>
internal sealed class ExampleBackoffice : IAsyncDisposable
{
    // The token itself is in a cookie that no script reads; what the client keeps says only until when.
    private const string SignedIn = """
        if (location.protocol === 'http:') {
          localStorage.setItem('umb:userAuthTokenResponse', JSON.stringify({
            access_token: '[redacted]', refresh_token: '[redacted]', token_type: 'Bearer', scope: 'offline_access',
            issued_at: Math.floor(Date.now() / 1000), expires_in: 3600,
          }));
        }
        """;

    private readonly HttpClient site;
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> requests = new();

    private ExampleBackoffice(Uri address)
    {
        site = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        app = builder.Build();
        app.Use((context, next) =>
        {
            requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
            return next(context);
        });
        app.MapHub<Silent>("/umbraco/serverEventHub");
        app.Map("/umbraco/management/api/v1/security/back-office/graphics/logo", () =>
            Results.Text("""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>""", "image/svg+xml"));
        app.Map("/umbraco/management/api/v1/{**path}", (string path) =>
            ExampleApi.Answer(path) is { } answer ? Results.Json(answer) : Results.Problem(statusCode: StatusCodes.Status404NotFound));
        app.Map("/{**path}", ForwardAsync);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Method and path of what has been asked for since the last time.</summary>
    public IReadOnlyList<string> TakeRequests()
    {
        var taken = new List<string>();
        while (requests.TryDequeue(out var request))
        {
            taken.Add(request);
        }

        return taken;
    }

    public static async Task<ExampleBackoffice> StartAsync(Uri site, IBrowserContext context)
    {
        var example = new ExampleBackoffice(site);
        await example.app.StartAsync();
        await context.AddInitScriptAsync(SignedIn);
        return example;
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path + context.Request.QueryString);
        foreach (var name in new[] { "Accept", "Accept-Encoding", "Accept-Language", "If-None-Match" })
        {
            request.Headers.TryAddWithoutValidation(name, (string?)context.Request.Headers[name]);
        }

        using var response = await site.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Transfer-Encoding"))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    public async ValueTask DisposeAsync()
    {
        site.Dispose();
        await app.DisposeAsync();
    }

    private sealed class Silent : Hub;
}
