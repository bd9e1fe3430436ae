using Umbraco.Cms.Core.Configuration;

namespace Headspace.Cms.ManagementApi.Security;

internal sealed record PasswordConfigurationResponseModel(
    int MinimumPasswordLength, bool RequireNonLetterOrDigit, bool RequireDigit, bool RequireLowercase, bool RequireUppercase)
{
    public static PasswordConfigurationResponseModel Of(IPasswordConfiguration rules) =>
        new(rules.RequiredLength, rules.RequireNonLetterOrDigit, rules.RequireDigit, rules.RequireLowercase, rules.RequireUppercase);
}

internal sealed record SecurityConfigurationResponseModel(PasswordConfigurationResponseModel PasswordConfiguration);
