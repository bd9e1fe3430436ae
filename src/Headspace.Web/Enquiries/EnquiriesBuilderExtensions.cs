using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Enquiries;
using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.Web.Enquiries;

/// <summary>Where the cases of municipalities meet content, users and mails.</summary>
internal static class EnquiriesBuilderExtensions
{
    public static IUmbracoBuilder AddEnquiries(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<ICentrePages, CentrePages>();
        services.AddScoped<EnquiryReminders>();
        services.AddScoped<IOutboxHandler, EnquiryMailHandler>();
        services.AddScoped<IOutboxHandler, EnquiryReminderHandler>();
        services.AddScoped<IBackgroundJob, EnquiryReminderJob>();
        return builder;
    }
}
