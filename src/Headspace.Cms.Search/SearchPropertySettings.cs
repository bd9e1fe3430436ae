using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search;

/// <summary>A property that the Delivery API filters and sorts by, from <c>Headspace:Search:Properties</c>.</summary>
public sealed class SearchPropertySettings
{
    /// <summary>Alias of the property, the same in every document type that has it. It is the word in <c>filter</c> and <c>sort</c>.</summary>
    public string Alias { get; set; } = string.Empty;

    /// <summary>How its values are compared: exactly, by their words, as numbers or as dates.</summary>
    public FieldType Type { get; set; } = FieldType.StringRaw;
}
