using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Headspace.Web.Tests.Supporters.Workflows;

/// <summary>A server of somebody else, which takes what it is sent or is down.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ReceivedRequest> taken = new();
    private int turnedAway;

    private Receiver(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public bool IsDown { get; set; }

    /// <summary>What it answers with when it is up.</summary>
    public string Answer { get; set; } = string.Empty;

    public int TurnedAway => turnedAway;

    public IReadOnlyList<ReceivedRequest> Taken => [.. taken];

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.Run(receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // Every other time it hangs up, else it says that it cannot.
    private async Task TakeAsync(HttpContext context)
    {
        if (IsDown)
        {
            if (Interlocked.Increment(ref turnedAway) % 2 == 0)
            {
                context.Abort();
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        taken.Enqueue(new ReceivedRequest(
            context.Request.Method,
            new Uri(context.Request.GetEncodedUrl()),
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(context.RequestAborted)));
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Answer, context.RequestAborted);
    }
}
