using System.Net;
using Headspace.Cms.Contracts.BackgroundJobs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests;

/// <summary>Others are called when something happens, and called again when they did not answer.</summary>
public sealed class WebhookTests(ImportedSite imported) : IAsyncLifetime
{
    private readonly HttpListener listener = new();
    private SiteInProcess? site;
    private string address = string.Empty;

    private IBackgroundJob Job => site!.Job("WebhookFiring");

    public async ValueTask InitializeAsync()
    {
        var folder = imported.CopyOfDatabase();

        // The job runs when the test says so, not in between.
        folder.Environment["Umbraco__CMS__Webhook__Period"] = "01:00:00";
        folder.Environment["Umbraco__CMS__Webhook__MaximumRetries"] = "1";
        site = await SiteInProcess.StartAsync(folder);
        address = $"http://127.0.0.1:{FreePort()}/kald/";
        listener.Prefixes.Add(address);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await site!.DisposeAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task Publishing_calls_whoever_asked_for_it()
    {
        listener.Start();
        await CreateWebhookAsync();
        var editor = new Editor(site!);
        var page = editor.Create("Nyt", editor.Root());

        var answering = AnswerAsync(HttpStatusCode.OK);
        await Job.RunAsync(TestContext.Current.CancellationToken);
        var (request, body) = await answering;

        Assert.Equal(Constants.WebhookEvents.Aliases.ContentPublish, request.Headers["Umb-Webhook-Event"]);
        Assert.Equal("0", request.Headers["Umb-Webhook-RetryCount"]);
        Assert.Equal("hemmelig", request.Headers["X-Kode"]);
        Assert.StartsWith("Umbraco-Cms/17", request.UserAgent, StringComparison.Ordinal);
        Assert.Contains(page.Key.ToString(), body, StringComparison.Ordinal);
        Assert.Empty(await site!.Get<IWebhookRequestService>().GetAllAsync());
        var log = Assert.Single((await site.Get<IWebhookLogService>().Get()).Items);
        Assert.True(log.IsSuccessStatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_call_that_fails_is_tried_again_and_then_given_up_visibly()
    {
        await CreateWebhookAsync();
        var editor = new Editor(site!);
        editor.Create("Nyt", editor.Root());

        await Job.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, Assert.Single(await site!.Get<IWebhookRequestService>().GetAllAsync()).RetryCount);

        listener.Start();
        var answering = AnswerAsync(HttpStatusCode.InternalServerError);
        await Job.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal("1", (await answering).Request.Headers["Umb-Webhook-RetryCount"]);

        Assert.Empty(await site.Get<IWebhookRequestService>().GetAllAsync());
        var logs = (await site.Get<IWebhookLogService>().Get()).Items.ToList();
        Assert.Equal(2, logs.Count);
        Assert.All(logs, log => Assert.False(log.IsSuccessStatusCode));
    }

    private async Task<(HttpListenerRequest Request, string Body)> AnswerAsync(HttpStatusCode status)
    {
        var context = await listener.GetContextAsync();
        using var reader = new StreamReader(context.Request.InputStream);
        var body = await reader.ReadToEndAsync();
        context.Response.StatusCode = (int)status;
        context.Response.Close();
        return (context.Request, body);
    }

    private async Task CreateWebhookAsync()
    {
        var webhook = new Webhook(address, enabled: true, events: [Constants.WebhookEvents.Aliases.ContentPublish])
        {
            Headers = new Dictionary<string, string> { ["X-Kode"] = "hemmelig" },
        };
        Assert.True((await site!.Get<IWebhookService>().CreateAsync(webhook)).Success);
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
