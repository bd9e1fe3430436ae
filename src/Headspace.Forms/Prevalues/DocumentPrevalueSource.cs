using Headspace.Forms.Definitions;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Forms.Prevalues;

/// <summary>The published children of a page, as the centres: values and captions are properties of them, or name, key and id.</summary>
internal sealed class DocumentPrevalueSource(IPublishedContentCache content, IDocumentNavigationQueryService navigation, IPublishedContentStatusFilteringService published) : IPrevalueSource
{
    public Guid Id { get; } = new("de996870-c45a-11de-8a39-0800200c9a66");

    public string Name => "Sider";

    public bool DependsOnPage(PrevalueSourceDefinition source) => IsOn(source, "UseCurrentPage");

    public Task<IReadOnlyList<FormPrevalue>> GetAsync(PrevalueRequest request, CancellationToken cancellationToken)
    {
        var source = request.Source;
        var root = IsOn(source, "UseCurrentPage") ? request.PageKey : Guid.TryParse(source.Setting("RootNode"), out var key) ? key : null;
        if (root is not { } rootKey || content.GetById(rootKey) is not { } page)
            return Task.FromResult<IReadOnlyList<FormPrevalue>>([]);

        var children = page.Children(navigation, published, request.Culture);
        if (IsOn(source, "ListGrandChildren"))
            children = children.SelectMany(child => child.Children(navigation, published, request.Culture));
        if (source.Setting("DocType") is { } type)
            children = children.Where(child => child.ContentType.Alias.Equals(type, StringComparison.OrdinalIgnoreCase));

        return Task.FromResult<IReadOnlyList<FormPrevalue>>([.. Ordered(children, source.Setting("OrderBy"), request.Culture)
            .Select(child => new FormPrevalue(Value(child, source.Setting("ValueField") ?? "key", request.Culture), Value(child, source.Setting("CaptionField") ?? "name", request.Culture)))
            .Where(prevalue => prevalue.Value.Length > 0)
            .DistinctBy(prevalue => prevalue.Value, StringComparer.Ordinal)]);
    }

    private static IEnumerable<IPublishedContent> Ordered(IEnumerable<IPublishedContent> children, string? order, string? culture) => order switch
    {
        null => children,
        _ => children.OrderBy(child => Value(child, order, culture), StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true))
    };

    private static string Value(IPublishedContent node, string field, string? culture) => field.ToLowerInvariant() switch
    {
        "name" => node.Name,
        "key" => node.Key.ToString(),
        "id" => node.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => node.GetProperty(field)?.GetValue(culture)?.ToString() ?? string.Empty
    };

    private static bool IsOn(PrevalueSourceDefinition source, string setting) =>
        source.Setting(setting) is { } value && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));
}
