using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.Web.Sites.Forms;

/// <summary>Forms on the pages of the sites.</summary>
internal static class FormPagesBuilderExtensions
{
    /// <summary>Adds what renders forms and takes what pages post. Calling it twice is harmless.</summary>
    public static IUmbracoBuilder AddFormPages(this IUmbracoBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.TryAddSingleton<OnwardAddress>();
        builder.Services.TryAddScoped<FormPage>();
        builder.Services.TryAddScoped<FormTheme>();
        builder.Services.TryAddScoped<FormPostFilter>();
        builder.Services.Configure<MvcOptions>(options =>
        {
            if (!options.Filters.OfType<ServiceFilterAttribute>().Any(filter => filter.ServiceType == typeof(FormPostFilter)))
            {
                options.Filters.AddService<FormPostFilter>();
            }
        });
        return builder;
    }
}
