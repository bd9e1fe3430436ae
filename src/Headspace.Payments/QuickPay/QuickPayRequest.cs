namespace Headspace.Payments.QuickPay;

/// <summary>One request to the service.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Below the base address, without a leading slash.</param>
/// <param name="Body">What is sent as JSON; null for nothing.</param>
/// <param name="MayRepeat">Whether doing it twice is the same as doing it once.</param>
internal sealed record QuickPayRequest(HttpMethod Method, string Path, object? Body, bool MayRepeat);
