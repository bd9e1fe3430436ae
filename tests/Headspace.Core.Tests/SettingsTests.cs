using Headspace.Core.Cpr;
using Headspace.Core.Donations;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Headspace.Core.SignedLinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Headspace.Core.Tests;

public sealed class SettingsTests
{
    private static readonly string key = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void With_the_organisation_alone_the_site_starts_and_nothing_is_offered()
    {
        using var provider = Provider();

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.False(provider.GetRequiredService<IOptions<TaxDeductionSettings>>().Value.CoversDay(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void Settings_are_read_as_they_are_written_in_files()
    {
        using var provider = Provider(
            ("Headspace:Membership:Renewal", "TwelveMonths"),
            ("Headspace:TaxDeduction:Approved", "true"),
            ("Headspace:TaxDeduction:From", "2026-01-01"),
            ("Headspace:TaxDeduction:CeilingsInKroner:2030", "21000"),
            ("Headspace:Cpr:Keys:one", key),
            ("Headspace:Cpr:Current", "one"),
            ("Headspace:Cpr:FingerprintKey", key),
            ("Headspace:SignedLinks:Keys:one", key),
            ("Headspace:SignedLinks:Current", "one"));

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal(MembershipRenewal.TwelveMonths, provider.GetRequiredService<IOptions<MembershipSettings>>().Value.Renewal);
        Assert.False(provider.GetRequiredService<IOptions<TaxDeductionSettings>>().Value.CoversDay(new DateOnly(2025, 12, 31)));
        Assert.Equal(Money.FromKroner(21_000), provider.GetRequiredService<DeductionCeilings>().Of(2030));
        Assert.NotNull(provider.GetRequiredService<CprCipher>());
        Assert.NotNull(provider.GetRequiredService<SignedLinkSigner>());
    }

    [Theory]
    [InlineData("Headspace:Membership:NextYearFromMonth", "13")]
    [InlineData("Headspace:Membership:Renewal", "7")]
    [InlineData("Headspace:TaxDeduction:CeilingsInKroner:2026", "0")]
    [InlineData("Headspace:SignedLinks:Keys:one", "AAAA")]
    [InlineData("Headspace:Organisation:Cvr", "")]
    public void What_is_wrong_stops_the_start(string name, string value)
    {
        using var provider = Provider((name, value));

        var wrong = Assert.ThrowsAny<Exception>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(string.Join(':', name.Split(':')[..2]), wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deduction_is_not_offered_without_keys_for_the_numbers_that_it_asks_for()
    {
        using var provider = Provider(("Headspace:TaxDeduction:Approved", "true"));

        var wrong = Assert.ThrowsAny<Exception>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Headspace:Cpr", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TaxDeduction")]
    [InlineData("CollectionPermit")]
    public void What_ends_before_it_begins_stops_the_start(string section)
    {
        using var provider = Provider(($"Headspace:{section}:From", "2027-01-01"), ($"Headspace:{section}:To", "2026-01-01"));

        var wrong = Assert.ThrowsAny<Exception>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains($"Headspace:{section} ends before it begins", wrong.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Provider(params (string Name, string Value)[] settings)
    {
        Dictionary<string, string?> values = new() { ["Headspace:Organisation:Name"] = "Foreningen", ["Headspace:Organisation:Cvr"] = "13748136" };
        foreach (var (name, value) in settings)
            values[name] = value;

        ServiceCollection services = [];
        CoreBuilderExtensions.AddCore(
            services,
            new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        return services.BuildServiceProvider();
    }
}
