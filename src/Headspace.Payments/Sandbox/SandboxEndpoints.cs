using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Payments.Sandbox;

/// <summary>The addresses of the sandbox: QuickPay's API, and the page for the payer.</summary>
internal static class SandboxEndpoints
{
    public static void Map(IEndpointRouteBuilder group)
    {
        MapKind(group, "payments", isSubscription: false);
        MapKind(group, "subscriptions", isSubscription: true);
        MapApi(group, "POST", "payments/{id:long}/capture", static (bank, call) => bank.Capture(call.Id, call.Amount, call.Waits, call.CallbackUrl));
        MapApi(group, "POST", "payments/{id:long}/refund", static (bank, call) => bank.Refund(call.Id, call.Amount, call.Waits, call.CallbackUrl));
        MapApi(group, "POST", "subscriptions/{id:long}/recurring", static (bank, call) =>
            bank.Recur(call.Id, call.Text("order_id"), call.Amount, call.Flag("auto_capture"), call.Waits, call.CallbackUrl));
        MapApi(group, "GET", "subscriptions/{id:long}/payments", static (bank, call) => bank.List(isSubscription: false, null, call.Id));

        group.MapGet("page.css", SandboxPage.StyleAsync);
        group.MapGet("pay/{token}", SandboxPage.ShowAsync);
        group.MapPost("pay/{token}", SandboxPage.PayAsync).DisableAntiforgery();
        group.MapPost("pay/{token}/cancel", SandboxPage.CancelAsync).DisableAntiforgery();
    }

    private static void MapKind(IEndpointRouteBuilder group, string name, bool isSubscription)
    {
        MapApi(group, "POST", name, (bank, call) => bank.Create(isSubscription, call.Text("order_id"), call.Text("currency")));
        MapApi(group, "GET", name, (bank, call) => bank.List(isSubscription, call.Query("order_id"), null));
        MapApi(group, "GET", $"{name}/{{id:long}}", (bank, call) => bank.Get(isSubscription, call.Id));
        MapApi(group, "POST", $"{name}/{{id:long}}/cancel", (bank, call) => bank.Cancel(isSubscription, call.Id, call.Waits, call.CallbackUrl));
        MapApi(group, "PUT", $"{name}/{{id:long}}/link", (bank, call) => call.Link is { } link
            ? bank.PutLink(isSubscription, call.Id, link, call.AddressOfPage)
            : SandboxAnswer.Invalid("continue_url", "is invalid"));
    }

    private static void MapApi(IEndpointRouteBuilder group, string method, string path, Func<SandboxBank, SandboxCall, SandboxAnswer> work) =>
        group.MapMethods(path, [method], async (HttpContext context) =>
        {
            var (call, refused) = await SandboxCall.ReadAsync(context).ConfigureAwait(false);
            var answer = call is null ? refused! : work(context.RequestServices.GetRequiredService<SandboxBank>(), call);
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        });
}
