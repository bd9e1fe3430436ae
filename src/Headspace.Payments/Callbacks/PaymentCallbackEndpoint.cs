using System.Buffers;
using Headspace.Core.Payments;
using Headspace.Payments.QuickPay;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Headspace.Payments.Callbacks;

/// <summary>
/// Takes callbacks: verifies the raw bytes, reads them, hands them on and answers at once. 200 means stored; anything else
/// makes the service send it again.
/// </summary>
internal sealed class PaymentCallbackEndpoint(
    IOptions<QuickPaySettings> settings, IPaymentCallbackReceiver receiver, ILogger<PaymentCallbackEndpoint> logger)
{
    internal const string ChecksumHeader = "QuickPay-Checksum-Sha256";
    internal const string ResourceTypeHeader = "QuickPay-Resource-Type";
    internal const string AccountHeader = "QuickPay-Account-ID";
    internal const string VersionHeader = "QuickPay-API-Version";

    private const int LargestBody = 512 * 1024;

    public async Task<int> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken).ConfigureAwait(false) is not { } body)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (!CallbackSignature.IsGenuine(body, request.Headers[ChecksumHeader], settings.Value.PrivateKey) || !IsOurAccount(request))
        {
            logger.LogWarning("A callback was not signed by the payment service, or is of another account");
            return StatusCodes.Status403Forbidden;
        }

        var resource = QuickPayReader.Read(body);

        // Only the body is signed, so the header decides nothing that the body says too.
        var type = resource?.Type ?? request.Headers[ResourceTypeHeader].ToString();
        if (string.Equals(type, "Subscription", StringComparison.OrdinalIgnoreCase))
        {
            return await HandOnAsync(QuickPayReader.ToSubscription(resource), receiver.ReceiveAsync, cancellationToken).ConfigureAwait(false);
        }

        if (string.Equals(type, "Payment", StringComparison.OrdinalIgnoreCase))
        {
            return await HandOnAsync(QuickPayReader.ToPayment(resource), receiver.ReceiveAsync, cancellationToken).ConfigureAwait(false);
        }

        return await HandOnAsync<GatewayPayment>(null, receiver.ReceiveAsync, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> HandOnAsync<T>(T? report, Func<T, CancellationToken, Task> receive, CancellationToken cancellationToken)
        where T : class
    {
        if (report is null)
        {
            logger.LogError("A callback was signed by the payment service and could not be read");
            return StatusCodes.Status400BadRequest;
        }

        await receive(report, cancellationToken).ConfigureAwait(false);
        return StatusCodes.Status200OK;
    }

    private bool IsOurAccount(HttpRequest request) =>
        (settings.Value.AccountId is not { Length: > 0 } account || request.Headers[AccountHeader] == account)
        && (!request.Headers.TryGetValue(VersionHeader, out var version) || version == "v10");

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var isTooLarge = read.Buffer.Length > LargestBody;
            if (isTooLarge || read.IsCompleted)
            {
                var body = isTooLarge ? null : read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
