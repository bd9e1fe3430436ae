using System.ComponentModel.DataAnnotations;
using Headspace.Cms.PropertyEditors.Validation;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.MediaPicker;

internal sealed class MediaPicker3ValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly ILocalizedTextService _texts;
    private readonly IMediaService _mediaService;
    private readonly IMediaTypeService _mediaTypeService;
    private readonly IMediaNavigationQueryService _navigation;

    public MediaPicker3ValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IMediaService mediaService,
        IMediaTypeService mediaTypeService,
        IMediaNavigationQueryService navigation)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _texts = texts;
        _mediaService = mediaService;
        _mediaTypeService = mediaTypeService;
        _navigation = navigation;
        Validators.Add(new DelegateValidator<MediaPicker3Configuration>((value, configuration) => Check(Read(value), configuration)));
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
        => Read(value).Select(item => new UmbracoEntityReference(new GuidUdi(Constants.UdiEntityType.Media, item.MediaKey)));

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var configuration = ConfigurationObject as MediaPicker3Configuration;
        return Read(property.GetValue(culture, segment)).Select(item => WithConfiguredCrops(item, configuration)).ToArray();
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var items = Read(editorValue.Value);
        return items.Length == 0
            ? null
            : _jsonSerializer.Serialize(items.Select(item => item with
            {
                Key = item.Key == Guid.Empty ? Guid.NewGuid() : item.Key,
                MediaTypeAlias = item.MediaTypeAlias ?? string.Empty,
                Crops = [.. (item.Crops ?? []).Where(crop => crop.Coordinates is not null)]
            }));
    }

    internal static PickedMedia WithConfiguredCrops(PickedMedia item, MediaPicker3Configuration? configuration) => item with
    {
        Crops = new ImageCropperValue { Crops = item.Crops }.WithCrops(
            (configuration?.Crops ?? []).Select(crop => new ImageCropperCrop { Alias = crop.Alias, Width = crop.Width, Height = crop.Height })).Crops,
        FocalPoint = configuration?.EnableLocalFocalPoint is false ? null : item.FocalPoint
    };

    private PickedMedia[] Read(object? value)
        => value is not null && _jsonSerializer.TryDeserialize<PickedMedia[]>(value, out var items)
            ? [.. items.Where(item => item is not null && item.MediaKey != Guid.Empty)]
            : [];

    private IEnumerable<ValidationResult> Check(PickedMedia[] items, MediaPicker3Configuration configuration)
    {
        if (!configuration.Multiple && items.Length > 1)
            yield return _texts.Error("multipleMediaNotAllowed");

        if (configuration.Multiple)
        {
            foreach (var result in _texts.Amount(items.Length, configuration.ValidationLimit.Min, configuration.ValidationLimit.Max))
                yield return result;
        }

        var keys = items.Select(item => item.MediaKey).Distinct().ToArray();
        if (!string.IsNullOrWhiteSpace(configuration.Filter) && !keys.All(key => IsOfType(key, configuration.Filter)))
            yield return _texts.Error("invalidMediaType");

        if (configuration.StartNodeId is { } start && !ValidationHelper.HasValidStartNode(keys, start, _navigation))
            yield return _texts.Error("invalidStartNode");
    }

    private bool IsOfType(Guid mediaKey, string filter)
    {
        if (_mediaService.GetById(mediaKey) is not { } media)
            return true;

        return filter.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(type => string.Equals(type, media.ContentType.Alias, StringComparison.OrdinalIgnoreCase)
                || (Guid.TryParse(type, out var typeKey) && _mediaTypeService.Get(media.ContentType.Id)?.Key == typeKey));
    }
}
