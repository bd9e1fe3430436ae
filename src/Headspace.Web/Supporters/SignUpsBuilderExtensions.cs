using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Core.Summits;
using Headspace.Forms.Definitions;
using Headspace.Forms.Prevalues;
using Headspace.Forms.Submission;
using Headspace.Forms.Workflows;
using Headspace.Web.Sites.Summit;
using Headspace.Web.Supporters.Entries;
using Headspace.Web.Supporters.Jobs;
using Headspace.Web.Supporters.Letters;
using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.Web.Supporters;

/// <summary>Where forms meet those who sign up for something that costs nothing.</summary>
internal static class SignUpsBuilderExtensions
{
    public static IUmbracoBuilder AddSignUps(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<IWorkflowType, AskForNewsletterWorkflow>();
        services.AddScoped<ISupporterLetterWriter, NewsletterLetters>();
        services.AddScoped<IBackgroundJob, NewsletterForgettingJob>();
        services.AddSingleton<SummitEditions>();
        services.AddSingleton<ISummitEditions>(provider => provider.GetRequiredService<SummitEditions>());
        services.AddSingleton<IPrevalueSource, SummitWorkshopSource>();
        services.AddSingleton<IFormFeature, SummitWorkshopsFeature>();
        services.AddSingleton<IFormGate, SummitGate>();
        services.AddScoped<IWorkflowType, SignUpForSummitWorkflow>();
        services.AddScoped<ISupporterLetterWriter, SummitLetters>();
        services.AddScoped<IBackgroundJob, SummitSeatsJob>();
        services.AddScoped<IBackgroundJob, SummitNeedsForgettingJob>();
        return builder;
    }
}
