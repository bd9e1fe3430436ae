using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Security.Preview;

internal static class PreviewBuilderExtensions
{
    public static IUmbracoBuilder AddPreview(this IUmbracoBuilder builder)
    {
        builder.Services.AddDataProtection();
#pragma warning disable CS0618 // Core marks the port obsolete and asks for it all the same
        builder.Services.AddUnique<IPreviewTokenGenerator, PreviewTokenGenerator>();
#pragma warning restore CS0618
        builder.Services.AddUnique<IPreviewService, WebsitePreviewService>();
        builder.Services.AddUnique<ICoreBackOfficeSignInManager, CoreBackOfficeSignInManager>();
        return builder;
    }
}
