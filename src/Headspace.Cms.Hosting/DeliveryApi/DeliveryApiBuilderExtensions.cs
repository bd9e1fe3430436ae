using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DeliveryApi.Accessors;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Extensions;

namespace Headspace.Cms.Hosting.DeliveryApi;

/// <summary>
/// What Core's value converters ask of the Delivery API in their constructors. Core ships the builders, and a Noop for
/// whatever depends on a request to the API; Headspace.Cms.DeliveryApi exchanges these.
/// </summary>
internal static class DeliveryApiBuilderExtensions
{
    public static IUmbracoBuilder AddDeliveryApiBuilders(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddUnique<IApiContentBuilder, ApiContentBuilder>();
        services.AddUnique<IApiMediaBuilder, ApiMediaBuilder>();
        services.AddUnique<IApiElementBuilder, ApiElementBuilder>();
        services.AddUnique<IApiContentResponseBuilder, ApiContentResponseBuilder>();
        services.AddUnique<IApiContentNameProvider, ApiContentNameProvider>();
        services.AddUnique<IApiContentPathProvider, ApiContentPathProvider>();
        services.AddUnique<IApiContentRouteBuilder, ApiContentRouteBuilder>();
        services.AddUnique<IApiMediaUrlProvider, ApiMediaUrlProvider>();
        services.AddUnique<IApiPropertyRenderer, ApiPropertyRenderer>();
        services.AddUnique<IOutputExpansionStrategyAccessor, NoopOutputExpansionStrategyAccessor>();
        services.AddUnique<IRequestStartItemProviderAccessor, NoopRequestStartItemProviderAccessor>();
        services.AddUnique<IRequestPreviewService, NoopRequestPreviewService>();
        return builder;
    }
}
