using System.Globalization;
using System.Text;
using System.Text.Json;
using Headspace.Payments.QuickPay;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Headspace.Payments.Sandbox;

/// <summary>A request to the API, after its key, version and body were found right.</summary>
internal sealed class SandboxCall
{
    private readonly HttpRequest request;
    private readonly JsonElement body;
    private readonly string sandbox;

    private SandboxCall(HttpRequest request, JsonElement body, string sandbox) => (this.request, this.body, this.sandbox) = (request, body, sandbox);

    public long Id => long.Parse((string)request.RouteValues["id"]!, CultureInfo.InvariantCulture);

    public bool Waits => request.Query.ContainsKey("synchronized");

    public string? CallbackUrl => request.Headers["QuickPay-Callback-Url"];

    public long? Amount => Member("amount") is { ValueKind: JsonValueKind.Number } amount && amount.TryGetInt64(out var ore) ? ore : null;

    /// <summary>The link that is asked for; null when it leads nowhere.</summary>
    public SandboxLink? Link =>
        Address("continue_url") is { } proceed
            ? new SandboxLink(string.Empty, Amount ?? -1, proceed, Address("cancel_url") ?? proceed, Text("callback_url"), Flag("auto_capture"))
            : null;

    public static async Task<(SandboxCall? Call, SandboxAnswer? Refused)> ReadAsync(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<IOptions<QuickPaySettings>>().Value;
        var expected = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($":{settings.ApiKey}"))}";
        if (context.Request.Headers.Authorization != expected)
        {
            return (null, SandboxAnswer.Error(401, "Invalid API key"));
        }

        if (context.Request.Headers["Accept-Version"] != "v10")
        {
            return (null, SandboxAnswer.Error(400, "Accept-Version must be v10"));
        }

        var path = context.RequestServices.GetRequiredService<IOptions<PaymentsSettings>>().Value.SandboxPath;
        try
        {
            using var document = context.Request.ContentLength is null or 0 && !context.Request.Headers.ContainsKey("Transfer-Encoding")
                ? null
                : await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return (new SandboxCall(context.Request, document?.RootElement.Clone() ?? default, path), null);
        }
        catch (JsonException)
        {
            return (null, SandboxAnswer.Error(400, "Malformed JSON"));
        }
    }

    public string? Query(string name) => request.Query[name];

    public string? Text(string name) => Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public bool Flag(string name) => Member(name) is { ValueKind: JsonValueKind.True };

    public string AddressOfPage(string token) =>
        UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, $"{sandbox}/pay/{token}");

    private Uri? Address(string name) =>
        Uri.TryCreate(Text(name), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    private JsonElement? Member(string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var member) ? member : null;
}
