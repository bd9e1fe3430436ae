using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Headspace.Payments.Sandbox;

/// <summary>
/// What the sandbox remembers: payments, subscriptions and what was done to them. It is kept in memory and is gone with the
/// process; numbers start anew, so payments of an earlier run are not found, as after a mistake with accounts.
/// </summary>
internal sealed partial class SandboxBank(TimeProvider time, SandboxCallbacks callbacks)
{
    internal static readonly TimeSpan SlowCardTakes = TimeSpan.FromSeconds(60);
    internal static readonly TimeSpan UnwaitedTakes = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<long, SandboxResource> resources = [];
    private readonly Dictionary<string, SandboxResource> byToken = new(StringComparer.Ordinal);
    private readonly List<ITimer> timers = [];

    public SandboxAnswer Create(bool isSubscription, string? orderId, string? currency)
    {
        lock (gate)
        {
            return CheckOrder(isSubscription, orderId) ?? (currency is not { Length: 3 }
                ? SandboxAnswer.Invalid("currency", "is invalid")
                : SandboxAnswer.Of(201, Add(isSubscription, orderId!, currency, null)));
        }
    }

    public SandboxAnswer Get(bool isSubscription, long id)
    {
        lock (gate)
        {
            return Find(isSubscription, id) is { } resource ? SandboxAnswer.Of(200, resource) : SandboxAnswer.NotFound;
        }
    }

    public SandboxAnswer List(bool isSubscription, string? orderId, long? subscriptionId)
    {
        lock (gate)
        {
            return new SandboxAnswer(200, SandboxJson.Write(resources.Values.Where(resource =>
                resource.IsSubscription == isSubscription
                && (orderId is null || resource.OrderId == orderId)
                && (subscriptionId is null || resource.SubscriptionId == subscriptionId))));
        }
    }

    /// <summary>Makes the link, or changes it: a link may be asked for again until paid.</summary>
    public SandboxAnswer PutLink(bool isSubscription, long id, SandboxLink wanted, Func<string, string> addressOf)
    {
        lock (gate)
        {
            if (Find(isSubscription, id) is not { } resource)
            {
                return SandboxAnswer.NotFound;
            }

            if (wanted.Amount < 0 || (wanted.Amount == 0 && !isSubscription))
            {
                return SandboxAnswer.Invalid("amount", "must be more than 0");
            }

            var token = resource.Link?.Token ?? RandomNumberGenerator.GetHexString(40, lowercase: true);
            resource.Link = wanted with { Token = token };
            resource.TakesAnotherCard = isSubscription;
            byToken[token] = resource;
            return new SandboxAnswer(200, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { url = addressOf(token) }));
        }
    }

    public SandboxAnswer Capture(long id, long? amount, bool wait, string? callbackUrl)
    {
        lock (gate)
        {
            return Find(isSubscription: false, id) is not { } payment
                ? SandboxAnswer.NotFound
                : amount is not > 0 || payment.IsCancelled || amount > payment.Authorized - payment.Captured
                ? SandboxAnswer.Invalid("amount", "is more than what is set aside")
                : Do(payment, "capture", amount.Value, SandboxCardBehaviour.CaptureRejected, wait, callbackUrl);
        }
    }

    public SandboxAnswer Refund(long id, long? amount, bool wait, string? callbackUrl)
    {
        lock (gate)
        {
            return Find(isSubscription: false, id) is not { } payment
                ? SandboxAnswer.NotFound
                : amount is not > 0 || amount > payment.Captured - payment.Refunded
                ? SandboxAnswer.Invalid("amount", "is more than what was drawn")
                : Do(payment, "refund", amount.Value, SandboxCardBehaviour.RefundRejected, wait, callbackUrl);
        }
    }

    public SandboxAnswer Cancel(bool isSubscription, long id, bool wait, string? callbackUrl)
    {
        lock (gate)
        {
            return Find(isSubscription, id) is not { } resource
                ? SandboxAnswer.NotFound
                : !resource.IsAuthorized || resource.IsCancelled || resource.Captured > 0
                ? SandboxAnswer.Invalid("id", "is not in a state that can be cancelled")
                : Do(resource, "cancel", 0, SandboxCardBehaviour.CancelRejected, wait, callbackUrl);
        }
    }

    public SandboxAnswer Recur(long id, string? orderId, long? amount, bool autoCapture, bool wait, string? callbackUrl)
    {
        lock (gate)
        {
            if (Find(isSubscription: true, id) is not { } subscription)
            {
                return SandboxAnswer.NotFound;
            }

            if (CheckOrder(isSubscription: false, orderId) is { } wrong)
            {
                return wrong;
            }

            if (amount is not > 0 || !subscription.IsAuthorized || subscription.IsCancelled)
            {
                return SandboxAnswer.Invalid("id", "is not active, or there is no amount");
            }

            var payment = Add(isSubscription: false, orderId!, subscription.Currency, subscription);
            var operation = payment.Add("recurring", amount.Value, time.GetUtcNow());
            EndNowOrLater(payment, operation, Judge(payment, SandboxCardBehaviour.RecurringRejected), wait, callbackUrl, autoCapture);
            return SandboxAnswer.Of(wait ? 200 : 202, payment);
        }
    }

    public SandboxVisit? Visit(string token)
    {
        lock (gate)
        {
            return byToken.TryGetValue(token, out var resource)
                ? new SandboxVisit(resource.Link!, resource.Currency, resource.IsSubscription, IsOver(resource))
                : null;
        }
    }

    /// <summary>Tries a card. Pressed twice it is tried once: what is over stays over.</summary>
    public SandboxPayResult Pay(string token, SandboxCard card, DateOnly validTo, bool? confirmed)
    {
        lock (gate)
        {
            if (!byToken.TryGetValue(token, out var resource) || IsOver(resource))
            {
                return SandboxPayResult.Done;
            }

            (resource.Card, resource.CardValidTo) = (card, validTo);
            resource.TakesAnotherCard = card.Behaviour is SandboxCardBehaviour.Rejected or SandboxCardBehaviour.Expired
                || (card.Behaviour == SandboxCardBehaviour.AsksForConfirmation && confirmed is not true);
            var operation = resource.Add("authorize", resource.Link!.Amount, time.GetUtcNow());
            var verdict = card.Behaviour switch
            {
                SandboxCardBehaviour.Rejected => SandboxVerdict.Rejected,
                SandboxCardBehaviour.Expired => SandboxVerdict.Invalid,
                SandboxCardBehaviour.AsksForConfirmation when confirmed is null => SandboxVerdict.ConfirmationNeeded,
                SandboxCardBehaviour.AsksForConfirmation when confirmed is false => SandboxVerdict.Rejected,
                _ => SandboxVerdict.Approved,
            };
            var autoCapture = resource.Link.AutoCapture && !resource.IsSubscription;
            if (card.Behaviour == SandboxCardBehaviour.Slow)
            {
                Later(SlowCardTakes, () => End(resource, operation, verdict, resource.Link.CallbackUrl, autoCapture));
                callbacks.Send(resource.Link.CallbackUrl, resource);
                return SandboxPayResult.Done;
            }

            End(resource, operation, verdict, resource.Link.CallbackUrl, autoCapture);
            return operation.IsApproved ? SandboxPayResult.Done
                : verdict == SandboxVerdict.ConfirmationNeeded ? SandboxPayResult.AsksForConfirmation
                : SandboxPayResult.Refused;
        }
    }

    private SandboxAnswer Do(SandboxResource resource, string type, long amount, SandboxCardBehaviour rejectedBy, bool wait, string? callbackUrl)
    {
        var operation = resource.Add(type, amount, time.GetUtcNow());
        EndNowOrLater(resource, operation, Judge(resource, rejectedBy), wait, callbackUrl, autoCapture: false);
        return SandboxAnswer.Of(wait ? 200 : 202, resource);
    }

    private void EndNowOrLater(
        SandboxResource resource, SandboxOperation operation, SandboxVerdict verdict, bool wait, string? callbackUrl, bool autoCapture)
    {
        if (wait)
        {
            End(resource, operation, verdict, callbackUrl, autoCapture);
        }
        else
        {
            Later(UnwaitedTakes, () => End(resource, operation, verdict, callbackUrl, autoCapture));
        }
    }

    private void End(SandboxResource resource, SandboxOperation operation, SandboxVerdict verdict, string? callbackUrl, bool autoCapture)
    {
        operation.End(verdict);
        callbacks.Send(callbackUrl, resource);
        if (autoCapture && operation.IsApproved)
        {
            resource.Add("capture", operation.Amount, time.GetUtcNow()).End(Judge(resource, SandboxCardBehaviour.CaptureRejected));
            callbacks.Send(callbackUrl, resource);
        }
    }

    private static SandboxVerdict Judge(SandboxResource resource, SandboxCardBehaviour rejectedBy) =>
        resource.Card?.Behaviour == rejectedBy ? SandboxVerdict.Rejected : SandboxVerdict.Approved;

    private void Later(TimeSpan delay, Action work)
    {
        timers.Add(time.CreateTimer(
            _ =>
            {
                lock (gate)
                {
                    work();
                }
            },
            null,
            delay,
            Timeout.InfiniteTimeSpan));
    }

    private SandboxResource Add(bool isSubscription, string orderId, string currency, SandboxResource? subscription)
    {
        SandboxResource resource = new(resources.Count + 1, orderId, currency, isSubscription, time.GetUtcNow())
        {
            SubscriptionId = subscription?.Id,
            Card = subscription?.Card,
            CardValidTo = subscription?.CardValidTo,
        };
        resources.Add(resource.Id, resource);
        return resource;
    }

    private SandboxAnswer? CheckOrder(bool isSubscription, string? orderId)
    {
        if (orderId is null || !OrderIds().IsMatch(orderId))
        {
            return SandboxAnswer.Invalid("order_id", "is invalid");
        }

        return resources.Values.Any(resource => resource.IsSubscription == isSubscription && resource.OrderId == orderId)
            ? SandboxAnswer.Invalid("order_id", "already exists on another payment")
            : null;
    }

    private SandboxResource? Find(bool isSubscription, long id) =>
        resources.TryGetValue(id, out var resource) && resource.IsSubscription == isSubscription ? resource : null;

    private static bool IsOver(SandboxResource resource) =>
        (resource.IsAuthorized && !resource.TakesAnotherCard) || resource.IsPending || resource.IsCancelled;

    [GeneratedRegex(@"^[\w-]{4,20}\z")]
    private static partial Regex OrderIds();
}
