using System.Collections.Concurrent;
using System.Net;
using Headspace.Core.Payments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headspace.Payments.Tests;

/// <summary>A payment service that behaves as badly as a test tells it to, and an adapter that talks to it.</summary>
internal sealed class ScriptedService : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly IHost client;

    private ScriptedService(WebApplication app, IHost client) => (this.app, this.client) = (app, client);

    public ConcurrentQueue<(string Method, string Path)> Requests { get; } = [];

    public RequestDelegate Answer { get; set; } = _ => Task.CompletedTask;

    public IPaymentGateway Gateway => client.Services.GetRequiredService<IPaymentGateway>();

    public static async Task<ScriptedService> StartAsync(string timeout = "00:00:30")
    {
        var server = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        server.WebHost.UseKestrelCore().UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        server.Services.AddLogging(logging => logging.ClearProviders());
        var app = server.Build();
        ScriptedService? service = null;
        app.Run(context =>
        {
            service!.Requests.Enqueue((context.Request.Method, $"{context.Request.Path}{context.Request.QueryString}"));
            return service.Answer(context);
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        var host = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = "Production" });
        host.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Headspace:Payments:Mode"] = "QuickPay",
            ["Headspace:Payments:QuickPay:BaseUrl"] = address,
            ["Headspace:Payments:QuickPay:ApiKey"] = "an-api-key",
            ["Headspace:Payments:QuickPay:PrivateKey"] = "a-private-key",
            ["Headspace:Payments:QuickPay:CallbackUrl"] = "https://headspace.example/payments/callback",
            ["Headspace:Payments:QuickPay:RetryPause"] = "00:00:00",
            ["Headspace:Payments:QuickPay:Timeout"] = timeout,
        });
        PaymentsBuilderExtensions.AddPayments(host.Services, host.Configuration);
        return service = new ScriptedService(app, host.Build());
    }

    public Task StopAsync() => app.StopAsync();

    /// <summary>Answers in the order given; the last answer stays.</summary>
    public void AnswerInTurn(params (int Status, string Body)[] answers)
    {
        var turn = -1;
        Answer = context =>
        {
            var (status, body) = answers[Math.Min(Interlocked.Increment(ref turn), answers.Length - 1)];
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }
}
