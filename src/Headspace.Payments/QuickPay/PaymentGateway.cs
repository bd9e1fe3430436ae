using Headspace.Core.Payments;
using Umbraco.Cms.Core;

namespace Headspace.Payments.QuickPay;

/// <summary>QuickPay's API, version 10.</summary>
internal sealed class PaymentGateway(QuickPayClient client, QuickPayEndpoint endpoint) : IPaymentGateway
{
    public async Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> CreatePaymentAsync(OrderId orderId, string currency, CancellationToken cancellationToken)
    {
        var answer = await PostAsync("payments", new { OrderId = orderId.Value, Currency = currency }, mayRepeat: true, cancellationToken).ConfigureAwait(false);

        // The order may have been made by a request whose answer we never saw.
        return MayExist(answer)
            ? Known(await FindPaymentAsync(orderId, cancellationToken).ConfigureAwait(false), answer.Status)
            : ToPayment(answer);
    }

    public Task<Attempt<Uri?, PaymentGatewayStatus>> LinkPaymentAsync(string paymentId, PaymentLinkRequest request, CancellationToken cancellationToken) =>
        LinkAsync($"payments/{Segment(paymentId)}/link", request, cancellationToken);

    public async Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> GetPaymentAsync(string paymentId, CancellationToken cancellationToken) =>
        ToPayment(await GetAsync($"payments/{Segment(paymentId)}", cancellationToken).ConfigureAwait(false));

    public async Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> FindPaymentAsync(OrderId orderId, CancellationToken cancellationToken)
    {
        var (status, resource) = await FindAsync("payments", orderId, cancellationToken).ConfigureAwait(false);
        return Result(status, QuickPayReader.ToPayment(resource));
    }

    public Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> CaptureAsync(string paymentId, Money amount, CancellationToken cancellationToken) =>
        DoAsync(paymentId, "capture", PaymentOperationKind.Capture, new { Amount = amount.Ore }, cancellationToken);

    public Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> RefundAsync(string paymentId, Money amount, CancellationToken cancellationToken) =>
        DoAsync(paymentId, "refund", PaymentOperationKind.Refund, new { Amount = amount.Ore }, cancellationToken);

    public Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> CancelPaymentAsync(string paymentId, CancellationToken cancellationToken) =>
        DoAsync(paymentId, "cancel", PaymentOperationKind.Cancel, null, cancellationToken);

    public async Task<Attempt<GatewaySubscription?, PaymentGatewayStatus>> CreateSubscriptionAsync(
        OrderId orderId, string currency, string description, CancellationToken cancellationToken)
    {
        var answer = await PostAsync("subscriptions", new { OrderId = orderId.Value, Currency = currency, Description = description }, mayRepeat: true, cancellationToken)
            .ConfigureAwait(false);
        if (!MayExist(answer))
        {
            return ToSubscription(answer);
        }

        var (status, resource) = await FindAsync("subscriptions", orderId, cancellationToken).ConfigureAwait(false);
        return Known(Result(status, QuickPayReader.ToSubscription(resource)), answer.Status);
    }

    public Task<Attempt<Uri?, PaymentGatewayStatus>> LinkSubscriptionAsync(string subscriptionId, PaymentLinkRequest request, CancellationToken cancellationToken) =>
        LinkAsync($"subscriptions/{Segment(subscriptionId)}/link", request, cancellationToken);

    public async Task<Attempt<GatewaySubscription?, PaymentGatewayStatus>> GetSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) =>
        ToSubscription(await GetAsync($"subscriptions/{Segment(subscriptionId)}", cancellationToken).ConfigureAwait(false));

    public async Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> ChargeAsync(
        string subscriptionId, OrderId orderId, Money amount, CancellationToken cancellationToken)
    {
        var body = new { Amount = amount.Ore, OrderId = orderId.Value, AutoCapture = true };
        var answer = await PostAsync($"subscriptions/{Segment(subscriptionId)}/recurring?synchronized", body, mayRepeat: true, cancellationToken).ConfigureAwait(false);
        var payment = MayExist(answer)
            ? Known(await FindPaymentAsync(orderId, cancellationToken).ConfigureAwait(false), answer.Status)
            : ToPayment(answer);
        return payment is { Success: true, Result: { } charged } ? Result(OutcomeOfCharge(charged), charged) : payment;
    }

    public async Task<Attempt<GatewaySubscription?, PaymentGatewayStatus>> CancelSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        // Ending what has ended is refused, so what the service knows afterwards is what counts.
        var answer = await PostAsync($"subscriptions/{Segment(subscriptionId)}/cancel?synchronized", null, mayRepeat: true, cancellationToken).ConfigureAwait(false);
        var subscription = MayExist(answer)
            ? Known(await GetSubscriptionAsync(subscriptionId, cancellationToken).ConfigureAwait(false), answer.Status)
            : ToSubscription(answer);
        return subscription is { Success: true, Result: { } ended }
            ? Result(ended.State == SubscriptionState.Cancelled ? PaymentGatewayStatus.Success : Unfinished(ended.Operations, PaymentOperationKind.Cancel, answer.Status), ended)
            : subscription;
    }

    private async Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> DoAsync(
        string paymentId, string verb, PaymentOperationKind kind, object? body, CancellationToken cancellationToken)
    {
        var payment = ToPayment(await PostAsync($"payments/{Segment(paymentId)}/{verb}?synchronized", body, mayRepeat: false, cancellationToken).ConfigureAwait(false));
        return payment is { Success: true, Result: { } done } ? Result(Outcome(done.Operations, kind), done) : payment;
    }

    private async Task<Attempt<Uri?, PaymentGatewayStatus>> LinkAsync(string path, PaymentLinkRequest request, CancellationToken cancellationToken)
    {
        var body = new
        {
            Amount = request.Amount.Ore,
            Language = "da",
            ContinueUrl = request.ContinueUrl.AbsoluteUri,
            CancelUrl = request.CancelUrl.AbsoluteUri,
            CallbackUrl = endpoint.Callback?.AbsoluteUri,
            CustomerEmail = request.Email,
            request.PaymentMethods,
            AutoCapture = request.CaptureAtOnce,
            AutoFee = false, // a fee on top would be another amount than ours
            Framed = false,
        };
        var answer = await client.SendAsync(new QuickPayRequest(HttpMethod.Put, path, body, MayRepeat: true), cancellationToken).ConfigureAwait(false);
        if (answer.Status != PaymentGatewayStatus.Success)
        {
            return Result<Uri>(answer.Status, null);
        }

        var isAddress = Uri.TryCreate(QuickPayReader.Read<QuickPayLink>(answer.Body.Span)?.Url, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.IsLoopback && url.Scheme == Uri.UriSchemeHttp));
        return isAddress ? Result(PaymentGatewayStatus.Success, url) : Result<Uri>(PaymentGatewayStatus.Unknown, null);
    }

    private async Task<(PaymentGatewayStatus Status, QuickPayResource? Resource)> FindAsync(string kind, OrderId orderId, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"{kind}?order_id={Segment(orderId.Value)}", cancellationToken).ConfigureAwait(false);
        if (answer.Status != PaymentGatewayStatus.Success)
        {
            return (answer.Status, null);
        }

        if (QuickPayReader.Read<QuickPayResource?[]>(answer.Body.Span) is not { } listed)
        {
            return (PaymentGatewayStatus.Unknown, null);
        }

        // A service that passes over the filter lists others too.
        var found = listed.FirstOrDefault(resource => string.Equals(resource?.OrderId, orderId.Value, StringComparison.Ordinal));
        return (found is null ? PaymentGatewayStatus.NotFound : PaymentGatewayStatus.Success, found);
    }

    private Task<QuickPayAnswer> GetAsync(string path, CancellationToken cancellationToken) =>
        client.SendAsync(new QuickPayRequest(HttpMethod.Get, path, null, MayRepeat: true), cancellationToken);

    private Task<QuickPayAnswer> PostAsync(string path, object? body, bool mayRepeat, CancellationToken cancellationToken) =>
        client.SendAsync(new QuickPayRequest(HttpMethod.Post, path, body, mayRepeat), cancellationToken);

    private static bool MayExist(QuickPayAnswer answer) => answer.Status is PaymentGatewayStatus.Refused or PaymentGatewayStatus.Unknown
        || (answer.Status == PaymentGatewayStatus.Success && QuickPayReader.Read(answer.Body.Span)?.Id is null);

    /// <summary>What was found where the first answer was no use; that answer stands where nothing was found.</summary>
    private static Attempt<T?, PaymentGatewayStatus> Known<T>(Attempt<T?, PaymentGatewayStatus> found, PaymentGatewayStatus first)
        where T : class => found.Success
            ? found
            : Result<T>(first == PaymentGatewayStatus.Refused && found.Status == PaymentGatewayStatus.NotFound ? first : PaymentGatewayStatus.Unknown, null);

    private static PaymentGatewayStatus OutcomeOfCharge(GatewayPayment payment)
    {
        var known = PaymentOperationCollection.None.Join(payment.Operations);
        if (known.LastApproved(PaymentOperationKind.Capture) is not null)
        {
            return PaymentGatewayStatus.Success;
        }

        var last = known.LastOrDefault(operation => operation.Kind is PaymentOperationKind.Recurring or PaymentOperationKind.Capture);
        return last?.Verdict == PaymentVerdict.Rejected ? PaymentGatewayStatus.Refused : PaymentGatewayStatus.Pending;
    }

    private static PaymentGatewayStatus Outcome(IReadOnlyList<PaymentOperation> operations, PaymentOperationKind kind) =>
        operations.LastOrDefault(operation => operation.Kind == kind)?.Verdict switch
        {
            PaymentVerdict.Approved => PaymentGatewayStatus.Success,
            PaymentVerdict.Rejected => PaymentGatewayStatus.Refused,
            _ => PaymentGatewayStatus.Pending,
        };

    private static PaymentGatewayStatus Unfinished(IReadOnlyList<PaymentOperation> operations, PaymentOperationKind kind, PaymentGatewayStatus answered) =>
        answered == PaymentGatewayStatus.Success ? Outcome(operations, kind) : answered;

    private static Attempt<GatewayPayment?, PaymentGatewayStatus> ToPayment(QuickPayAnswer answer) =>
        Read(answer, QuickPayReader.ToPayment);

    private static Attempt<GatewaySubscription?, PaymentGatewayStatus> ToSubscription(QuickPayAnswer answer) =>
        Read(answer, QuickPayReader.ToSubscription);

    private static Attempt<T?, PaymentGatewayStatus> Read<T>(QuickPayAnswer answer, Func<QuickPayResource?, T?> read)
        where T : class
    {
        var result = answer.Status == PaymentGatewayStatus.Success ? read(QuickPayReader.Read(answer.Body.Span)) : null;
        return Result(answer.Status == PaymentGatewayStatus.Success && result is null ? PaymentGatewayStatus.Unknown : answer.Status, result);
    }

    private static Attempt<T?, PaymentGatewayStatus> Result<T>(PaymentGatewayStatus status, T? result)
        where T : class => status == PaymentGatewayStatus.Success
            ? Attempt.SucceedWithStatus(status, result)
            : Attempt.FailWithStatus(status, result);

    private static string Segment(string id) => Uri.EscapeDataString(id);
}
