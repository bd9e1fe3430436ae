using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.Dates;

internal sealed class ZonedDateTimeValueEditor : DataValueEditor, IDataValueSortable
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly string _format;

    public ZonedDateTimeValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        string format)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _format = format;
        Validators.Add(new ReadableDateValidator(this));
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
        => Stored(property.GetValue(culture, segment)) is { } value
            ? new ZonedDateTimeText(value.Date.ToString(_format, CultureInfo.InvariantCulture), value.TimeZone)
            : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        => FromEditorValue(editorValue.Value) is { } value ? _jsonSerializer.Serialize(value) : null;

    public string? GetSortableValue(object? value, object? dataTypeConfiguration)
        => Stored(value)?.Date.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private ZonedDateTime? Stored(object? value)
        => value is string text && _jsonSerializer.TryDeserialize<ZonedDateTime>(text, out var stored) ? stored : null;

    private ZonedDateTime? FromEditorValue(object? value)
    {
        if (value is null || !_jsonSerializer.TryDeserialize<ZonedDateTimeText>(value, out var text) || string.IsNullOrWhiteSpace(text.Date))
            return null;

        // A time alone would otherwise be read as a time of today.
        var date = TimeOnly.TryParse(text.Date, CultureInfo.InvariantCulture, out var time) && _format == DateFormats.Time
            ? new DateTimeOffset(DateOnly.MinValue.ToDateTime(time), TimeSpan.Zero)
            : DateTimeOffset.TryParse(text.Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
                ? parsed
                : (DateTimeOffset?)null;
        return date is { } known ? new ZonedDateTime(known, text.TimeZone) : null;
    }

    private sealed class ReadableDateValidator(ZonedDateTimeValueEditor editor) : IValueValidator
    {
        private static readonly string[] _value = ["value"];

        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext)
        {
            if (value is null || !editor._jsonSerializer.TryDeserialize<ZonedDateTimeText>(value, out var text) || string.IsNullOrWhiteSpace(text.Date))
                yield break;

            if (editor.FromEditorValue(value) is null)
                yield return new ValidationResult($"The value \"{text.Date}\" is not a date or time.", _value);

            if (dataTypeConfiguration is DateTimeConfiguration { TimeZones: { Mode: DateTimeConfiguration.TimeZoneMode.Custom } zones }
                && !zones.TimeZones.Contains(text.TimeZone ?? string.Empty, StringComparer.OrdinalIgnoreCase))
                yield return new ValidationResult($"The time zone \"{text.TimeZone}\" is not one of the allowed ones.", _value);
        }
    }
}
