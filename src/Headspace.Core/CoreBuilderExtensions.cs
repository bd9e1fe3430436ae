using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Agreements;
using Headspace.Core.Cpr;
using Headspace.Core.Donations;
using Headspace.Core.Memberships;
using Headspace.Core.Newsletters;
using Headspace.Core.Payments;
using Headspace.Core.Receipts;
using Headspace.Core.SignedLinks;
using Headspace.Core.Summits;
using Headspace.Core.Supporters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.Core;

/// <summary>Registers what the organisation is about.</summary>
public static class CoreBuilderExtensions
{
    /// <summary>
    /// Registers the services around money and cases, and their settings, which are checked at start. Someone else answers the
    /// ports: Headspace.Payments the payment service, Headspace.Persistence what is kept.
    /// </summary>
    public static IUmbracoBuilder AddHeadspaceCore(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddCore(builder.Services, builder.Config);
        return builder;
    }

    internal static void AddCore(IServiceCollection services, IConfiguration configuration)
    {
        AddSettings<MembershipSettings>(services, configuration, "Headspace:Membership")
            .Validate(settings => Enum.IsDefined(settings.Renewal), "Headspace:Membership:Renewal is not a rule that there is.")
            .Validate(settings => settings.NextYearFromMonth is null or (>= 1 and <= 12), "Headspace:Membership:NextYearFromMonth is not a month.");
        AddSettings<TaxDeductionSettings>(services, configuration, "Headspace:TaxDeduction")
            .Validate(settings => !(settings.From > settings.To), "Headspace:TaxDeduction ends before it begins.")
            .Validate(settings => settings.CeilingsInKroner.Values.All(ceiling => ceiling > 0), "Headspace:TaxDeduction:CeilingsInKroner holds no amount.")
            .Validate(settings => settings is { LeastGiftInKroner: >= 0, LeastDuesInKroner: >= 0 }, "Headspace:TaxDeduction counts from less than nothing.");
        AddSettings<YearlyStatementSettings>(services, configuration, "Headspace:YearlyStatement").ValidateDataAnnotations();
        AddSettings<CollectionPermitSettings>(services, configuration, "Headspace:CollectionPermit")
            .Validate(settings => !(settings.From > settings.To), "Headspace:CollectionPermit ends before it begins.");
        AddSettings<CprSettings>(services, configuration, "Headspace:Cpr")
            .Validate<IOptions<TaxDeductionSettings>>(
                (settings, deduction) => !deduction.Value.Approved || IsUsable(() => new CprCipher(settings)),
                "Headspace:Cpr holds no usable keys, which an approved tax deduction needs.");
        AddSettings<SignedLinkSettings>(services, configuration, "Headspace:SignedLinks")
            .Validate<TimeProvider>(
                (settings, time) => settings.Keys.Count == 0 || IsUsable(() => new SignedLinkSigner(settings, time)),
                "Headspace:SignedLinks holds a key that is not usable, or names none of them.");

        AddSettings<NewsletterSettings>(services, configuration, "Headspace:Newsletter")
            .Validate(settings => settings is { ForgetUnconfirmedAfterDays: > 0, KeepProofForDays: >= 0 }, "Headspace:Newsletter keeps nothing, or less.");
        AddSettings<OrganisationSettings>(services, configuration, "Headspace:Organisation")
            .Validate(settings => settings is { Name.Length: > 0, Cvr.Length: > 0 }, "Headspace:Organisation names nobody: Name and Cvr stand on every receipt.");

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new CprCipher(provider.GetRequiredService<IOptions<CprSettings>>().Value));
        services.TryAddSingleton(provider => new DeductionCeilings(provider.GetRequiredService<IOptions<TaxDeductionSettings>>().Value));
        services.TryAddSingleton(provider => new SignedLinkSigner(
            provider.GetRequiredService<IOptions<SignedLinkSettings>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.TryAddScoped<PaymentLedger>();
        services.TryAddScoped<PaymentStarter>();
        services.TryAddScoped<AgreementLedger>();
        services.TryAddScoped<AgreementCharger>();
        services.TryAddScoped<AgreementDesk>();
        services.TryAddScoped<PaymentDesk>();
        services.TryAddScoped<SupporterRegister>();
        services.TryAddScoped<MembershipRegister>();
        services.TryAddScoped<MembershipReminders>();
        services.TryAddScoped<YearlyStatements>();
        services.TryAddScoped<ApprovalCounter>();
        services.TryAddScoped<DonationRegister>();
        services.TryAddScoped<ReceiptDesk>();
        services.TryAddScoped<NewsletterRegister>();
        services.TryAddScoped<SummitRegister>();
        services.TryAddSingleton<SupporterLinks>();
        services.TryAddSingleton(provider => new Lazy<CprCipher>(provider.GetRequiredService<CprCipher>));
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IOutboxHandler, PaymentWorkHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IOutboxHandler, AgreementWorkHandler>());
        services.TryAddScoped<IPaymentCallbackReceiver, PaymentCallbackReceiver>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IOutboxHandler, PaymentCallbackHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IOutboxHandler, SubscriptionCallbackHandler>());
    }

    private static OptionsBuilder<T> AddSettings<T>(IServiceCollection services, IConfiguration configuration, string section)
        where T : class => services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateOnStart();

    private static bool IsUsable(Func<object> make)
    {
        try
        {
            make();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
