using Microsoft.Extensions.Options;

namespace Headspace.Payments.QuickPay;

internal sealed class QuickPaySettingsValidator(IOptions<PaymentsSettings> payments) : IValidateOptions<QuickPaySettings>
{
    public ValidateOptionsResult Validate(string? name, QuickPaySettings options)
    {
        List<string> wrong = [];
        Check(options.Timeout >= TimeSpan.FromMilliseconds(50) && options.Timeout <= TimeSpan.FromMinutes(2), "Timeout is not between 50 ms and 2 minutes", wrong);
        Check(options.Retries is >= 0 and <= 5, "Retries is not between 0 and 5", wrong);
        Check(options.RetryPause >= TimeSpan.Zero && options.RetryPause <= TimeSpan.FromSeconds(10), "RetryPause is not between 0 and 10 seconds", wrong);
        if (payments.Value.Mode == PaymentMode.QuickPay)
        {
            Check(!string.IsNullOrWhiteSpace(options.ApiKey), "ApiKey is missing", wrong);
            Check(!string.IsNullOrWhiteSpace(options.PrivateKey), "PrivateKey is missing", wrong);
            Check(options.ApiKey.Length == 0 || options.ApiKey != options.PrivateKey, "ApiKey and PrivateKey are the same; QuickPay gives two", wrong);
            Check(IsSecure(options.BaseUrl), "BaseUrl is not an absolute https address", wrong);
            Check(IsSecure(options.CallbackUrl), "CallbackUrl is not an absolute https address", wrong);
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static bool IsSecure(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);

    private static void Check(bool right, string otherwise, List<string> wrong)
    {
        if (!right)
        {
            wrong.Add($"{QuickPaySettings.Section}:{otherwise}.");
        }
    }
}
