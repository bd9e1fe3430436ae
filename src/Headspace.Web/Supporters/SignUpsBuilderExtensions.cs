using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Forms.Workflows;
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
        return builder;
    }
}
