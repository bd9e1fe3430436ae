using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Letters;
using Headspace.Core.Payments;

namespace Headspace.Core.Agreements;

/// <summary>Does what follows when an agreement comes to another state: charges what is due, tells the payer, ends it at the service.</summary>
public sealed class AgreementWorkHandler(IAgreementRepository agreements, AgreementCharger charger, IPaymentGateway gateway, IOutbox outbox, TimeProvider time) : IOutboxHandler
{
    /// <inheritdoc />
    public string Kind => AgreementWork.Kind;

    /// <inheritdoc />
    public async Task<OutboxResult> HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await agreements.GetAsync(message.Subject, cancellationToken).ConfigureAwait(false) is not { } agreement)
        {
            return OutboxResult.Skipped;
        }

        if (agreement.State == AgreementState.Active)
        {
            await charger.RunAsync(agreement.Key, cancellationToken).ConfigureAwait(false);
            return OutboxResult.Done;
        }

        SupporterLetter? letter = agreement.State switch
        {
            AgreementState.Failing or AgreementState.CardExpired => SupporterLetter.ChargeRefused,
            AgreementState.Paused => SupporterLetter.AgreementPaused,
            AgreementState.Cancelled => SupporterLetter.AgreementEnded,
            _ => null,
        };
        if (letter is { } mail)
        {
            await outbox.AddAsync([SupporterLetters.Of(mail, agreement.Key, $"{message.Key:N}", time.GetUtcNow())], cancellationToken).ConfigureAwait(false);
        }

        return agreement is { State: AgreementState.Cancelled, SubscriptionId: { } subscription } ? await EndAsync(subscription, cancellationToken).ConfigureAwait(false) : OutboxResult.Done;
    }

    private async Task<OutboxResult> EndAsync(string subscription, CancellationToken cancellationToken)
    {
        var ended = await gateway.CancelSubscriptionAsync(subscription, cancellationToken).ConfigureAwait(false);
        return ended.Status is PaymentGatewayStatus.Success or PaymentGatewayStatus.NotFound ? OutboxResult.Done : OutboxResult.Again($"Betalingstjenesten svarede {ended.Status}.");
    }
}
