using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Headspace.Payments.QuickPay;

/// <summary>Where the service answers and where it calls back: as configured, or for the sandbox wherever this site listens.</summary>
internal sealed class QuickPayEndpoint(IOptions<PaymentsSettings> payments, IOptions<QuickPaySettings> quickPay, IServiceProvider services)
{
    public Uri Base => payments.Value.Mode == PaymentMode.Sandbox ? Here(payments.Value.SandboxPath) : quickPay.Value.BaseUrl;

    public Uri? Callback => quickPay.Value.CallbackUrl
        ?? (payments.Value.Mode == PaymentMode.Sandbox ? Here(payments.Value.CallbackPath) : null);

    private Uri Here(string path)
    {
        // Asked for late: a command-line run has no server, and a server has no address before it listens.
        var addresses = (services.GetService(typeof(IServer)) as IServer)?.Features.Get<IServerAddressesFeature>()?.Addresses;
        var address = addresses?.Order(StringComparer.Ordinal).FirstOrDefault()
            ?? throw new InvalidOperationException("The sandbox was asked for before the site listens.");
        var reachable = BindingAddress(address);
        return new Uri($"{reachable}{path}");
    }

    private static string BindingAddress(string address)
    {
        var bound = Microsoft.AspNetCore.Http.BindingAddress.Parse(address);
        var host = bound.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : bound.Host;
        return $"{bound.Scheme}://{host}:{bound.Port}";
    }
}
