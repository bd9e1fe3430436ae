using Headspace.Core.Payments;

namespace Headspace.Payments.QuickPay;

/// <summary>How a request ended.</summary>
/// <param name="Status">What is known of it.</param>
/// <param name="Body">What the service sent with a success; empty else.</param>
/// <param name="IsPassing">Whether the reason is likely to pass within seconds.</param>
internal sealed record QuickPayAnswer(PaymentGatewayStatus Status, ReadOnlyMemory<byte> Body, bool IsPassing = false);
