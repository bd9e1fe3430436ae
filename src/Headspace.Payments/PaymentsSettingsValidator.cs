using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Headspace.Payments;

internal sealed class PaymentsSettingsValidator(IHostEnvironment environment) : IValidateOptions<PaymentsSettings>
{
    public ValidateOptionsResult Validate(string? name, PaymentsSettings options)
    {
        List<string> wrong = [];
        if (!Enum.IsDefined(options.Mode))
        {
            wrong.Add($"{PaymentsSettings.Section}:Mode is not one of {string.Join(", ", Enum.GetNames<PaymentMode>())}.");
        }

        if (options.Mode == PaymentMode.Sandbox && !environment.IsDevelopment())
        {
            wrong.Add($"{PaymentsSettings.Section}:Mode is Sandbox, which is for Development only.");
        }

        CheckPath(options.CallbackPath, nameof(options.CallbackPath), wrong);
        CheckPath(options.SandboxPath, nameof(options.SandboxPath), wrong);
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static void CheckPath(string? path, string name, List<string> wrong)
    {
        if (path is not { Length: > 1 } || path[0] != '/' || path[^1] == '/' || path.Contains("//", StringComparison.Ordinal))
        {
            wrong.Add($"{PaymentsSettings.Section}:{name} is not a path such as /payments.");
        }
    }
}
