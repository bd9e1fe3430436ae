using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.SignedLinks;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Mail;
using Headspace.Forms.Submission;
using Headspace.Forms.Workflows;
using Headspace.Web.Mail;
using Headspace.Web.Supporters.Entries;
using Headspace.Web.Supporters.Jobs;
using Headspace.Web.Supporters.Letters;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Extensions;

namespace Headspace.Web.Supporters;

/// <summary>Where forms meet members, gifts, payments and cases: neither of them knows the other.</summary>
internal static class SupportersBuilderExtensions
{
    public static IUmbracoBuilder AddSupporters(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IPostConfigureOptions<SignedLinkSettings>, LocalLinkKey>();
        services.AddUnique<IAnswerSealer, CprAnswerSealer>();
        services.AddSingleton<IFormFeature, TaxDeductionFeature>();
        services.AddSingleton<IFormGate, CollectionPermitGate>();
        services.AddScoped<DonationEntry>();
        services.AddScoped<ISubmissionDestination, PaymentDestination>();
        services.AddScoped<IWorkflowType, RegisterMembershipWorkflow>();
        services.AddScoped<IWorkflowType, RegisterDonationWorkflow>();
        services.AddScoped<IWorkflowType, OpenCaseWorkflow>();
        services.AddScoped<PayerDirectory>();
        services.AddScoped<PaymentArrival>();
        services.AddScoped<ILetterRenderer, RazorLetterRenderer>();
        services.AddScoped<ISupporterLetterWriter, PaymentLetters>();
        services.AddScoped<ISupporterLetterWriter, AgreementLetters>();
        services.AddScoped<ISupporterLetterWriter, MembershipLetters>();
        services.AddScoped<ISupporterLetterWriter, StatementLetters>();
        services.AddScoped<IOutboxHandler, SupporterLetterHandler>();
        services.AddScoped<IBackgroundJob, PaymentReconciliationJob>();
        services.AddScoped<IBackgroundJob, AgreementChargeJob>();
        services.AddScoped<IBackgroundJob, MembershipReminderJob>();
        services.AddScoped<IBackgroundJob, YearlyStatementJob>();
        return builder;
    }
}
