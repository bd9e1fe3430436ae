using Headspace.Cms.Contracts.Rendering;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace Headspace.Cms.PublishedCache.Node;

/// <summary>What every node needs to convert its values and to find its neighbours, held once for all.</summary>
internal sealed class NodeServices(
    IVariationContextAccessor variationContext,
    IPublishedModelFactory modelFactory,
    IRenderingDependencies dependencies,
    ElementsCache elements,
    ILogger<PublishedNode> logger,
    IServiceProvider services)
{
    private readonly Lazy<Navigation> navigation = new(() => new Navigation(services));

    public IVariationContextAccessor VariationContext => variationContext;

    public IPublishedModelFactory ModelFactory => modelFactory;

    public IRenderingDependencies Dependencies => dependencies;

    public ElementsCache Elements => elements;

    public ILogger Logger => logger;

    public IDocumentNavigationQueryService DocumentNavigation => navigation.Value.Documents;

    public IMediaNavigationQueryService MediaNavigation => navigation.Value.Media;

    public IPublishedContentStatusFilteringService DocumentStatus => navigation.Value.DocumentStatus;

    public IPublishedMediaStatusFilteringService MediaStatus => navigation.Value.MediaStatus;

    // Resolved late: these services ask for the caches that hold the nodes.
    private sealed class Navigation(IServiceProvider services)
    {
        public IDocumentNavigationQueryService Documents { get; } = Get<IDocumentNavigationQueryService>(services);

        public IMediaNavigationQueryService Media { get; } = Get<IMediaNavigationQueryService>(services);

        public IPublishedContentStatusFilteringService DocumentStatus { get; } = Get<IPublishedContentStatusFilteringService>(services);

        public IPublishedMediaStatusFilteringService MediaStatus { get; } = Get<IPublishedMediaStatusFilteringService>(services);

        private static T Get<T>(IServiceProvider services)
            where T : notnull =>
            Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<T>(services);
    }
}
