using Headspace.Cms.PropertyEditors.Dates;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Indexing;

/// <summary>The newer dates and times give an index their part of the stored moment, in a form that sorts.</summary>
internal abstract class ZonedDateTimeIndexValueFactory(IJsonSerializer jsonSerializer, Func<DateTimeOffset, object> part) : IPropertyIndexValueFactory
{
    public IEnumerable<IndexValue> GetIndexValues(
        IProperty property, string? culture, string? segment, bool published, IEnumerable<string> availableCultures, IDictionary<Guid, IContentType> contentTypeDictionary)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.GetValue(culture, segment, published) is { } value && jsonSerializer.TryDeserialize<ZonedDateTime>(value, out var stored)
            ? [new IndexValue { Culture = culture, FieldName = property.Alias, Values = [part(stored!.Date)] }]
            : [];
    }
}
