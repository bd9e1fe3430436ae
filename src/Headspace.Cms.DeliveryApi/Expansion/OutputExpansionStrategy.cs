using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.DeliveryApi.Expansion;

/// <summary>
/// Decides for one answer which properties it holds and which picked items come with theirs. Core calls it again for whatever a
/// property holds; it knows by then which property that is.
/// </summary>
internal sealed class OutputExpansionStrategy(IApiPropertyRenderer renderer, PropertySelection expand, PropertySelection? fields, int mostExpanded) : IOutputExpansionStrategy
{
    private const string OwnProperties = "umbraco";

    // Null where nothing is expanded, and where every field is wanted.
    private PropertySelection? expanding = expand;
    private PropertySelection? included = fields;
    private bool isNested;
    private int expanded;

    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) => Map(element.Properties);

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content) => MapItem(content.Properties);

    public IDictionary<string, object?> MapMediaProperties(IPublishedContent media, bool skipUmbracoProperties = true) => MapItem(
        skipUmbracoProperties ? media.Properties.Where(property => !property.Alias.StartsWith(OwnProperties, StringComparison.OrdinalIgnoreCase)) : media.Properties);

    // Of what was picked, only what is expanded has properties.
    private Dictionary<string, object?> MapItem(IEnumerable<IPublishedProperty> properties)
    {
        if (!isNested)
        {
            return Map(properties);
        }

        if (expanding is null)
        {
            return [];
        }

        return ++expanded > mostExpanded ? throw new TooMuchExpandedException(mostExpanded) : Map(properties);
    }

    private Dictionary<string, object?> Map(IEnumerable<IPublishedProperty> properties)
    {
        var (expandingHere, includedHere, wasNested) = (expanding, included, isNested);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        try
        {
            isNested = true;
            foreach (var property in properties)
            {
                var wanted = includedHere?.Of(property.Alias);
                if (includedHere is not null && wanted is null)
                {
                    continue;
                }

                expanding = expandingHere?.Of(property.Alias);
                included = wanted is { IsEmpty: false } ? wanted : null;
                values[property.Alias] = renderer.GetPropertyValue(property, expanding is not null);
            }
        }
        finally
        {
            (expanding, included, isNested) = (expandingHere, includedHere, wasNested);
        }

        return values;
    }
}
