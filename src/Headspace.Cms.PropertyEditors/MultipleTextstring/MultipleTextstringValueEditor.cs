using Headspace.Cms.PropertyEditors.Validation;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.MultipleTextstring;

/// <summary>Lines: an array in the editor, one text with line feeds in the database.</summary>
internal sealed class MultipleTextstringValueEditor : DataValueEditor
{
    private static readonly string[] _lineEnds = ["\r\n", "\r", "\n"];
    private readonly IJsonSerializer _jsonSerializer;

    public MultipleTextstringValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        Validators.Add(new DelegateValidator<MultipleTextStringConfiguration>((value, configuration) =>
            texts.Amount(Lines(value).Length, configuration.Min, configuration.Max)));
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null)
        => (EditorValues.Text(property.GetValue(culture, segment)) ?? string.Empty)
            .Split(_lineEnds, StringSplitOptions.RemoveEmptyEntries);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        => Lines(editorValue.Value) is { Length: > 0 } lines ? string.Join('\n', lines) : null;

    private string[] Lines(object? value) => value is string text && !text.TrimStart().StartsWith('[')
        ? text.Split(_lineEnds, StringSplitOptions.RemoveEmptyEntries)
        : [.. _jsonSerializer.Texts(value).SelectMany(line => line.Split(_lineEnds, StringSplitOptions.RemoveEmptyEntries))];
}
