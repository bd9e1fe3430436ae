using Headspace.Cms.PropertyEditors.Validation;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.ColorPicker;

internal sealed class ColorPickerValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _jsonSerializer;

    public ColorPickerValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        Validators.Add(new DelegateValidator<ColorPickerConfiguration>((value, configuration) =>
            Read(value) is { } color && !configuration.Items.Exists(item => Plain(item.Value) == Plain(color.Value))
                ? [texts.Error("invalidColor", color.Value)]
                : []));
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
        => Read(property.GetValue(culture, segment)) is { } color ? color with { Value = color.Value.EnsureStartsWith('#') } : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        => Read(editorValue.Value) is { } color
            ? _jsonSerializer.Serialize(new PickedColor(color.Value.EnsureStartsWith('#'), color.Label ?? string.Empty))
            : null;

    private PickedColor? Read(object? value)
    {
        if (value is string text && !text.DetectIsJson())
            return string.IsNullOrWhiteSpace(text) ? null : new PickedColor(text, text);

        return value is not null && _jsonSerializer.TryDeserialize<PickedColor>(value, out var color) && !string.IsNullOrWhiteSpace(color.Value)
            ? color
            : null;
    }

    private static string Plain(string color) => color.TrimStart('#').ToLowerInvariant();

    private sealed record PickedColor(string Value, string? Label);
}
