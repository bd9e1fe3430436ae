using Headspace.Cms.PropertyEditors.MediaFiles;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.ImageCropper;

internal sealed class ImageCropperValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly MediaFileStore _files;

    public ImageCropperValueEditor(
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
        => _jsonSerializer.ReadImageCropper(property.GetValue(culture, segment))?.WithCrops(ConfigurationObject);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var current = _jsonSerializer.ReadImageCropper(currentValue);
        var posted = _jsonSerializer.ReadImageCropper(editorValue.Value);
        UploadValue? upload = null;
        if (editorValue.Value is not null)
            _jsonSerializer.TryDeserialize(editorValue.Value, out upload);

        var src = _files.Save(upload ?? new UploadValue(posted?.Src, null), editorValue, current?.Src);
        if (string.IsNullOrWhiteSpace(src))
            return null;

        return _jsonSerializer.Serialize(new ImageCropperValue
        {
            Src = src,
            FocalPoint = posted?.FocalPoint,
            // A crop that nobody has cut follows the configuration, also when that changes.
            Crops = [.. (posted?.Crops ?? []).Where(crop => crop.Coordinates is not null)]
        });
    }

    public override string ConvertDbToString(IPropertyType propertyType, object? value)
        => _jsonSerializer.ReadImageCropper(value) is { } cropper ? _jsonSerializer.Serialize(cropper.WithCrops(ConfigurationObject)) : string.Empty;
}
