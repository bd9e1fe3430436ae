using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Dates;

[DefaultPropertyValueConverter]
internal sealed class ZonedDateTimeValueConverter(IJsonSerializer jsonSerializer, ILogger<ZonedDateTimeValueConverter> logger)
    : PropertyValueConverterBase
{
    private static readonly Dictionary<string, (Type Type, Func<DateTimeOffset, object> Convert)> _editors = new()
    {
        [Constants.PropertyEditors.Aliases.DateOnly] = (typeof(DateOnly?), date => DateOnly.FromDateTime(date.DateTime)),
        [Constants.PropertyEditors.Aliases.TimeOnly] = (typeof(TimeOnly?), date => TimeOnly.FromDateTime(date.DateTime)),
        [Constants.PropertyEditors.Aliases.DateTimeUnspecified] = (typeof(DateTime?), date => DateTime.SpecifyKind(date.DateTime, DateTimeKind.Unspecified)),
        [Constants.PropertyEditors.Aliases.DateTimeWithTimeZone] = (typeof(DateTimeOffset?), date => date)
    };

    public override bool IsConverter(IPublishedPropertyType propertyType) => _editors.ContainsKey(propertyType.EditorAlias);

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => _editors[propertyType.EditorAlias].Type;

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview)
        => jsonSerializer.ReadStored<ZonedDateTime>(source, propertyType, logger) is { } value
            ? _editors[propertyType.EditorAlias].Convert(value.Date)
            : null;
}
