using System.Net;
using System.Threading.Channels;
using Headspace.Core.Payments;
using Headspace.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Headspace.Payments.Tests;

/// <summary>A site with the sandbox in it, on a port of its own, and a payer with a browser that follows no redirect.</summary>
internal sealed class SandboxSite : IAsyncDisposable
{
    public const string PrivateKey = "a-private-key";

    public static readonly PaymentRules Rules = new(CountTestPayments: true);

    private readonly Channel<Delivery> deliveries = Channel.CreateUnbounded<Delivery>();
    private WebApplication app = null!;

    private SandboxSite()
    {
    }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public MemoryPayments Payments { get; } = new();

    public InboxLog Log { get; } = new();

    public HttpClient Browser { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>What the site answers to a callback before it looks at it; null to take it in.</summary>
    public Func<int?> Intercept { get; set; } = () => null;

    public IServiceProvider Services => app.Services;

    public IPaymentGateway Gateway => app.Services.GetRequiredService<IPaymentGateway>();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public Uri CallbackUrl => new(Address, "/payments/callback");

    public static async Task<SandboxSite> StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Headspace:Payments:Mode"] = "Sandbox",
            ["Headspace:Payments:QuickPay:PrivateKey"] = PrivateKey,
            ["Headspace:Payments:QuickPay:RetryPause"] = "00:00:00",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.WebHost.UseKestrelCore().UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        builder.Services.AddLogging(logging => logging.ClearProviders());
        PaymentsBuilderExtensions.AddPayments(builder.Services, builder.Configuration);

        SandboxSite site = new();
        builder.Services.AddSingleton<TimeProvider>(site.Time);
        builder.Services.AddSingleton<IPaymentRepository>(site.Payments);
        builder.Services.AddSingleton(site.Log);
        builder.Services.AddScoped<IPaymentCallbackReceiver, Inbox>();
        var app = builder.Build();
        site.app = app;
        app.Use(site.RecordAsync);
        app.UseRouting();
        app.MapPaymentCallbacks();
        app.MapPaymentSandbox();
        await app.StartAsync();
        return site;
    }

    /// <summary>The next callback that was answered.</summary>
    public async Task<Delivery> DeliveredAsync()
    {
        using CancellationTokenSource enough = new(TimeSpan.FromMinutes(3));
        return await deliveries.Reader.ReadAsync(enough.Token);
    }

    public async Task<IReadOnlyList<Delivery>> DeliveredAsync(int count)
    {
        List<Delivery> all = [];
        while (all.Count < count)
        {
            all.Add(await DeliveredAsync());
        }

        return all;
    }

    public Payment NewPayment(long kroner = 250)
    {
        var key = Guid.NewGuid();
        return Payments.Add(new Payment { Key = key, OrderId = OrderId.ForPayment(key), Amount = Money.FromKroner(kroner), CreatedAt = Time.GetUtcNow() });
    }

    public async Task<(GatewayPayment Made, Uri Link)> LinkAsync(Payment payment, bool captureAtOnce = true)
    {
        var made = await Gateway.CreatePaymentAsync(payment.OrderId, "DKK", TestContext.Current.CancellationToken);
        var link = await Gateway.LinkPaymentAsync(made.Result!.Id, Request(payment.Amount, captureAtOnce), TestContext.Current.CancellationToken);
        Assert.True(link.Success);
        return (made.Result, link.Result!);
    }

    public async Task<string> SubscribeAsync(Guid agreement, string card)
    {
        var made = await Gateway.CreateSubscriptionAsync(OrderId.ForAgreement(agreement), "DKK", "Månedligt bidrag", TestContext.Current.CancellationToken);
        var link = await Gateway.LinkSubscriptionAsync(made.Result!.Id, Request(Money.Zero, captureAtOnce: false), TestContext.Current.CancellationToken);
        await PayAsync(link.Result!, card);
        return made.Result.Id;
    }

    public static PaymentLinkRequest Request(Money amount, bool captureAtOnce = true) =>
        new(amount, new Uri("http://headspace.localhost/tak"), new Uri("http://headspace.localhost/stoet"), "giver@example.dk", captureAtOnce);

    public Task<HttpResponseMessage> PayAsync(Uri link, string card, string? confirm = null, string expiry = "04/29", string code = "123") =>
        Browser.PostAsync(link, new FormUrlEncodedContent(new Dictionary<string, string?>
        {
            ["number"] = card,
            ["expiry"] = expiry,
            ["code"] = code,
            ["confirm"] = confirm,
        }.Where(field => field.Value is not null)!));

    public async Task<int> CallAsync(byte[] body, string? checksum, string type = "Payment")
    {
        using HttpRequestMessage message = new(HttpMethod.Post, CallbackUrl) { Content = new ByteArrayContent(body) };
        message.Headers.Add("QuickPay-Resource-Type", type);
        if (checksum is not null)
        {
            message.Headers.Add("QuickPay-Checksum-Sha256", checksum);
        }

        using var response = await Browser.SendAsync(message);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Browser.Dispose();
    }

    private async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path != "/payments/callback")
        {
            await next(context);
            return;
        }

        using MemoryStream copy = new();
        await context.Request.Body.CopyToAsync(copy);
        context.Request.Body = new MemoryStream(copy.ToArray());
        if (Intercept() is { } status)
        {
            context.Response.StatusCode = status;
        }
        else
        {
            await next(context);
        }

        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        await deliveries.Writer.WriteAsync(new Delivery(copy.ToArray(), headers, context.Response.StatusCode));
    }
}
