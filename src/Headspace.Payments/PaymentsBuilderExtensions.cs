using System.Security.Cryptography;
using Headspace.Core.Payments;
using Headspace.Payments.Callbacks;
using Headspace.Payments.QuickPay;
using Headspace.Payments.Reconciliation;
using Headspace.Payments.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.Payments;

/// <summary>Answers the payment ports of Headspace.Core.</summary>
public static class PaymentsBuilderExtensions
{
    /// <summary>
    /// Registers the payment service that <c>Headspace:Payments:Mode</c> names. Someone else answers
    /// <see cref="IPaymentRepository"/> and <see cref="IPaymentCallbackReceiver"/>.
    /// </summary>
    public static IUmbracoBuilder AddPayments(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddPayments(builder.Services, builder.Config);
        return builder;
    }

    /// <summary>Maps the path where callbacks arrive.</summary>
    public static IEndpointRouteBuilder MapPaymentCallbacks(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var path = endpoints.ServiceProvider.GetRequiredService<IOptions<PaymentsSettings>>().Value.CallbackPath;
        endpoints.MapPost(path, async (HttpContext context) =>
        {
            var endpoint = context.RequestServices.GetRequiredService<PaymentCallbackEndpoint>();
            context.Response.StatusCode = await endpoint.HandleAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        }).DisableAntiforgery();
        return endpoints;
    }

    /// <summary>Maps the sandbox when the settings name it. Nothing is mapped otherwise.</summary>
    /// <exception cref="InvalidOperationException">The settings name it outside of Development.</exception>
    public static IEndpointRouteBuilder MapPaymentSandbox(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var settings = endpoints.ServiceProvider.GetRequiredService<IOptions<PaymentsSettings>>().Value;
        if (settings.Mode == PaymentMode.Sandbox)
        {
            if (!endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            {
                throw new InvalidOperationException("The payment sandbox is for Development only.");
            }

            SandboxEndpoints.Map(endpoints.MapGroup(settings.SandboxPath));
        }

        return endpoints;
    }

    internal static void AddPayments(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PaymentsSettings>().Bind(configuration.GetSection(PaymentsSettings.Section)).ValidateOnStart();
        services.AddOptions<QuickPaySettings>().Bind(configuration.GetSection(QuickPaySettings.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PaymentsSettings>, PaymentsSettingsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QuickPaySettings>, QuickPaySettingsValidator>());
        services.AddOptions<QuickPaySettings>().PostConfigure<IOptions<PaymentsSettings>>(GiveTheSandboxKeys);

        services.AddHttpClient(QuickPayClient.ClientName)
            .ConfigureHttpClient((provider, client) =>
            {
                client.Timeout = provider.GetRequiredService<IOptions<QuickPaySettings>>().Value.Timeout;
                client.MaxResponseContentBufferSize = 4 * 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<QuickPayEndpoint>();
        services.TryAddSingleton<QuickPayClient>();
        services.TryAddSingleton<PaymentGateway>();
        services.TryAddSingleton<ClosedPaymentGateway>();
        services.TryAddSingleton<IPaymentGateway>(provider => provider.GetRequiredService<IOptions<PaymentsSettings>>().Value.Mode == PaymentMode.Off
            ? provider.GetRequiredService<ClosedPaymentGateway>()
            : provider.GetRequiredService<PaymentGateway>());
        services.TryAddSingleton(provider => new PaymentRules(CountTestPayments: !provider.GetRequiredService<IHostEnvironment>().IsProduction()));
        services.TryAddScoped<PaymentLedger>();
        services.TryAddScoped<PaymentCallbackEndpoint>();
        services.TryAddScoped<IPaymentReconciliation, PaymentReconciliation>();

        services.TryAddSingleton<SandboxBank>();
        services.TryAddSingleton<SandboxCallbacks>();
        services.AddHostedService(provider => provider.GetRequiredService<SandboxCallbacks>());
    }

    // Keys that last as long as what the sandbox remembers.
    private static void GiveTheSandboxKeys(QuickPaySettings quickPay, IOptions<PaymentsSettings> payments)
    {
        if (payments.Value.Mode == PaymentMode.Sandbox)
        {
            quickPay.ApiKey = quickPay.ApiKey is { Length: > 0 } ? quickPay.ApiKey : RandomNumberGenerator.GetHexString(32);
            quickPay.PrivateKey = quickPay.PrivateKey is { Length: > 0 } ? quickPay.PrivateKey : RandomNumberGenerator.GetHexString(32);
        }
    }
}
