using Headspace.Core.Payments;
using Headspace.Payments.QuickPay;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Headspace.Payments.Tests;

public sealed class SettingsTests
{
    private const string Keys = "Headspace:Payments:QuickPay";

    [Theory]
    [InlineData("Production", "Sandbox")]
    [InlineData("Staging", "Sandbox")]
    [InlineData("Production", "QuickPay")]
    [InlineData("Development", "QuickPay")]
    public async Task What_is_wrong_or_missing_stops_the_start(string environment, string mode)
    {
        using var host = Host(environment, ("Headspace:Payments:Mode", mode));

        var wrong = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync());
        Assert.Contains("Headspace:Payments", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ApiKey", "")]
    [InlineData("PrivateKey", " ")]
    [InlineData("ApiKey", "private")]
    [InlineData("CallbackUrl", "http://headspace.dk/callback")]
    [InlineData("BaseUrl", "http://api.quickpay.net")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Retries", "50")]
    [InlineData("RetryPause", "01:00:00")]
    public void Each_setting_of_the_service_is_checked(string name, string value)
    {
        using var host = Host("Production", [.. Right, ($"{Keys}:{name}", value)]);

        var wrong = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IOptions<QuickPaySettings>>().Value);
        Assert.DoesNotContain("private", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CallbackPath", "payments")]
    [InlineData("SandboxPath", "/")]
    [InlineData("SandboxPath", "/sandbox/")]
    public void A_path_that_is_none_is_refused(string name, string value)
    {
        using var host = Host("Production", ($"Headspace:Payments:{name}", value));

        Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IOptions<PaymentsSettings>>().Value);
    }

    [Fact]
    public void Right_settings_are_taken_and_test_payments_do_not_count_in_production()
    {
        using var production = Host("Production", Right);
        using var development = Host("Development");

        Assert.Equal("api", production.Services.GetRequiredService<IOptions<QuickPaySettings>>().Value.ApiKey);
        Assert.False(production.Services.GetRequiredService<PaymentRules>().CountTestPayments);
        Assert.True(development.Services.GetRequiredService<PaymentRules>().CountTestPayments);
    }

    private static (string, string)[] Right =>
    [
        ("Headspace:Payments:Mode", "QuickPay"), ($"{Keys}:ApiKey", "api"), ($"{Keys}:PrivateKey", "private"),
        ($"{Keys}:CallbackUrl", "https://headspace.dk/payments/callback"),
    ];

    private static IHost Host(string environment, params (string Key, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.GroupBy(setting => setting.Key).ToDictionary(group => group.Key, group => (string?)group.Last().Value));
        PaymentsBuilderExtensions.AddPayments(builder.Services, builder.Configuration);
        return builder.Build();
    }
}
