using System.Reflection;
using System.Text;
using Headspace.Cms.Contracts.Calendar;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Headspace.Payments.Sandbox;

/// <summary>The page where the payer pays. It works without script, and allows none.</summary>
internal static class SandboxPage
{
    private static readonly Lazy<byte[]> style = new(ReadStyle);

    public static async Task StyleAsync(HttpContext context)
    {
        context.Response.ContentType = "text/css; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(style.Value, context.RequestAborted).ConfigureAwait(false);
    }

    public static Task ShowAsync(HttpContext context, string token) => Bank(context).Visit(token) is { } visit
        ? WriteAsync(context, StatusCodes.Status200OK, visit, visit.IsOver ? SandboxView.Over(visit) : SandboxView.Card(visit, SandboxForm.Empty, StylePath(context), null))
        : WriteAsync(context, StatusCodes.Status404NotFound, null, SandboxView.NotFound(StylePath(context)));

    public static async Task PayAsync(HttpContext context, string token)
    {
        if (Bank(context).Visit(token) is not { } visit)
        {
            await WriteAsync(context, StatusCodes.Status404NotFound, null, SandboxView.NotFound(StylePath(context))).ConfigureAwait(false);
            return;
        }

        if (visit.IsOver)
        {
            SeeOther(context, visit.Link.ContinueUrl);
            return;
        }

        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        var form = context.Request.HasFormContentType
            ? SandboxForm.Read(
                await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false), DanishTime.DayOf(time.GetUtcNow()))
            : SandboxForm.Empty;
        if (form.Errors.Count > 0 || form is not { Card: { } card, ValidTo: { } validTo })
        {
            await WriteAsync(context, StatusCodes.Status422UnprocessableEntity, visit, SandboxView.Card(visit, form, StylePath(context), null)).ConfigureAwait(false);
            return;
        }

        switch (Bank(context).Pay(token, card, validTo, form.Confirmed))
        {
            case SandboxPayResult.AsksForConfirmation:
                await WriteAsync(context, StatusCodes.Status200OK, visit, SandboxView.Confirm(visit, form, StylePath(context))).ConfigureAwait(false);
                break;
            case SandboxPayResult.Refused:
                const string refused = "Kortet blev afvist, og der er ikke trukket penge. Prøv igen, eller brug et andet kort.";
                await WriteAsync(context, StatusCodes.Status200OK, visit, SandboxView.Card(visit, form, StylePath(context), refused)).ConfigureAwait(false);
                break;
            default:
                SeeOther(context, visit.Link.ContinueUrl);
                break;
        }
    }

    public static Task CancelAsync(HttpContext context, string token)
    {
        if (Bank(context).Visit(token) is not { } visit)
        {
            return WriteAsync(context, StatusCodes.Status404NotFound, null, SandboxView.NotFound(StylePath(context)));
        }

        SeeOther(context, visit.IsOver ? visit.Link.ContinueUrl : visit.Link.CancelUrl);
        return Task.CompletedTask;
    }

    private static async Task WriteAsync(HttpContext context, int status, SandboxVisit? visit, string html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.ContentSecurityPolicy = Policy(visit);
        await context.Response.WriteAsync(html, Encoding.UTF8, context.RequestAborted).ConfigureAwait(false);
    }

    // Browsers hold the redirect that answers a form to form-action too, so the site that is returned to stands in it.
    private static string Policy(SandboxVisit? visit)
    {
        var targets = visit is null ? [] : new[] { visit.Link.ContinueUrl, visit.Link.CancelUrl }.Select(url => url.GetLeftPart(UriPartial.Authority)).Distinct();
        return $"default-src 'none'; style-src 'self'; form-action {string.Join(' ', targets.Prepend("'self'"))}; base-uri 'none'; frame-ancestors 'none'";
    }

    private static void SeeOther(HttpContext context, Uri url)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = url.AbsoluteUri;
        context.Response.Headers.CacheControl = "no-store";
    }

    private static string StylePath(HttpContext context) =>
        $"{context.Request.PathBase}{context.RequestServices.GetRequiredService<IOptions<PaymentsSettings>>().Value.SandboxPath}/page.css";

    private static SandboxBank Bank(HttpContext context) => context.RequestServices.GetRequiredService<SandboxBank>();

    private static byte[] ReadStyle()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("sandbox.css")!;
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
