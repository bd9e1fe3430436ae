using System.ComponentModel.DataAnnotations;
using Headspace.Cms.PropertyEditors.Validation;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.Slider;

internal sealed class SliderValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly ILocalizedTextService _texts;

    public SliderValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _texts = texts;
        Validators.Add(new DelegateValidator<SliderConfiguration>((value, configuration) =>
            Read(value) is { } range ? Check(range, configuration) : []));
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
        => SliderRange.Parse(EditorValues.Text(property.GetValue(culture, segment)));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        => Read(editorValue.Value)?.ToString();

    private SliderRange? Read(object? value)
    {
        if (value is null)
            return null;

        return value is not string and not IFormattable || (value is string text && text.TrimStart().StartsWith('{'))
            ? _jsonSerializer.TryDeserialize<SliderRange>(value, out var range) ? range : null
            : SliderRange.Parse(EditorValues.Text(value));
    }

    private IEnumerable<ValidationResult> Check(SliderRange range, SliderConfiguration configuration)
    {
        if (!configuration.EnableRange && range.From != range.To)
            yield return _texts.Error("unexpectedRange", range);

        if (range.To < range.From)
            yield return _texts.Error("invalidRange", range);

        if (configuration.EnableRange && range.To - range.From < configuration.MinimumRange)
            yield return _texts.Error("minimumRange", range, configuration.MinimumRange);

        if (configuration.MaximumValue <= configuration.MinimumValue)
            yield break;

        foreach (var end in new[] { range.From, range.To }.Distinct())
        {
            if (end < configuration.MinimumValue)
                yield return _texts.Error("outOfRangeMinimum", end, configuration.MinimumValue);
            else if (end > configuration.MaximumValue)
                yield return _texts.Error("outOfRangeMaximum", end, configuration.MaximumValue);
            else if (!ValidationHelper.IsValueValidForStep(end, configuration.MinimumValue, configuration.Step))
                yield return _texts.Error("invalidStep", end, configuration.Step, configuration.MinimumValue);
        }
    }
}
