using Headspace.Cms.PropertyEditors.MediaFiles;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.UploadField;

internal sealed class UploadFieldValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly MediaFileStore _files;

    public UploadFieldValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        MediaFileStore files,
        UploadValidator uploads)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _files = files;
        Validators.Add(uploads);
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
        => Stored(property.GetValue(culture, segment)) is { } path ? new UploadValue(path, null) : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        => _files.Save(Posted(editorValue.Value), editorValue, Stored(currentValue));

    private UploadValue? Posted(object? value) => value switch
    {
        null => null,
        string text when !text.DetectIsJson() => new UploadValue(text, null),
        _ => _jsonSerializer.TryDeserialize<UploadValue>(value, out var upload) ? upload : null
    };

    // A media type whose field was an image cropper before left objects behind.
    private string? Stored(object? value)
        => value is string text && !string.IsNullOrWhiteSpace(text) ? Posted(text)?.Src : null;
}
