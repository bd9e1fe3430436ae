using System.Globalization;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.Dates;

internal sealed class DateTimeValueEditor : DataValueEditor
{
    public DateTimeValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
        => Validators.Add(new DateTimeValidator());

    // Null and not an empty text: the date field of the backoffice takes an empty text for a broken date.
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
        => Parse(property.GetValue(culture, segment))?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Parse(editorValue.Value);

    private static DateTime? Parse(object? value) => value switch
    {
        DateTime date => date,
        _ when DateTime.TryParse(EditorValues.Text(value), CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => null
    };
}
