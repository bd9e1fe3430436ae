using Umbraco.Cms.Core.Routing;

namespace Headspace.Cms.Website.Routing;

/// <summary>What Core's router has found for the current request; a feature of the HTTP context.</summary>
internal sealed record UmbracoRouteValues(IPublishedRequest Request);
