using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Headspace.Core.Payments;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Headspace.Payments.QuickPay;

/// <summary>Speaks HTTP with the service and tells what is certain from what is not. It repeats only what may be repeated.</summary>
internal sealed class QuickPayClient(
    IHttpClientFactory clients, QuickPayEndpoint endpoint, IOptions<QuickPaySettings> settings, TimeProvider time, ILogger<QuickPayClient> logger)
{
    internal const string ClientName = "QuickPay";

    private static readonly JsonSerializerOptions json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public async Task<QuickPayAnswer> SendAsync(QuickPayRequest request, CancellationToken cancellationToken)
    {
        for (var repeated = 0; ; repeated++)
        {
            var answer = await TryAsync(request, cancellationToken).ConfigureAwait(false);
            var mayRepeat = answer.Status == PaymentGatewayStatus.Unavailable || request.MayRepeat;
            if (!answer.IsPassing || !mayRepeat || repeated >= settings.Value.Retries)
            {
                return answer;
            }

            await Task.Delay(settings.Value.RetryPause * Math.Pow(2, repeated), time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<QuickPayAnswer> TryAsync(QuickPayRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var message = Write(request);
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(message, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return Judge(request, response.StatusCode, body);
        }
        catch (HttpRequestException exception)
        {
            var reached = exception.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);
            logger.LogWarning(exception, "The payment service did not answer {Method} {Path}", request.Method, request.Path);
            return Nothing(reached ? PaymentGatewayStatus.Unknown : PaymentGatewayStatus.Unavailable, isPassing: true);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(exception, "The payment service took too long for {Method} {Path}", request.Method, request.Path);
            return Nothing(PaymentGatewayStatus.Unknown, isPassing: true);
        }
    }

    private HttpRequestMessage Write(QuickPayRequest request)
    {
        var message = new HttpRequestMessage(request.Method, new Uri($"{endpoint.Base.AbsoluteUri.TrimEnd('/')}/{request.Path}"));
        message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($":{settings.Value.ApiKey}")));
        message.Headers.Add("Accept-Version", "v10");
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (request.Method != HttpMethod.Get && endpoint.Callback is { } callback)
        {
            message.Headers.Add("QuickPay-Callback-Url", callback.AbsoluteUri);
        }

        if (request.Body is not null)
        {
            message.Content = JsonContent.Create(request.Body, request.Body.GetType(), options: json);
        }

        return message;
    }

    private QuickPayAnswer Judge(QuickPayRequest request, HttpStatusCode status, byte[] body)
    {
        switch ((int)status)
        {
            case >= 200 and < 300:
                return new QuickPayAnswer(PaymentGatewayStatus.Success, body);
            case 404:
                return Nothing(PaymentGatewayStatus.NotFound);
            case 401 or 403:
                logger.LogError("The payment service does not accept our key for {Method} {Path}", request.Method, request.Path);
                return Nothing(PaymentGatewayStatus.Unavailable);
            case 429:
                return Nothing(PaymentGatewayStatus.Unavailable, isPassing: true);
            case 408 or >= 500:
                logger.LogWarning("The payment service answered {Status} to {Method} {Path}", (int)status, request.Method, request.Path);
                return Nothing(PaymentGatewayStatus.Unknown, isPassing: true);
            case >= 400:
                logger.LogWarning("The payment service refused {Method} {Path} with {Status}", request.Method, request.Path, (int)status);
                return Nothing(PaymentGatewayStatus.Refused);
            default:
                return Nothing(PaymentGatewayStatus.Unknown);
        }
    }

    private static QuickPayAnswer Nothing(PaymentGatewayStatus status, bool isPassing = false) => new(status, default, isPassing);
}
