using System.ComponentModel.DataAnnotations;
using Headspace.Cms.PropertyEditors.Validation;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.MultiNodeTreePicker;

/// <summary>Nodes: objects in the editor, a comma-separated list of UDIs in the database.</summary>
internal sealed class MultiNodeTreePickerValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly ILocalizedTextService _texts;
    private readonly IEntityService _entityService;
    private readonly IContentTypeService _contentTypeService;

    public MultiNodeTreePickerValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IEntityService entityService,
        IContentTypeService contentTypeService)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _texts = texts;
        _entityService = entityService;
        _contentTypeService = contentTypeService;
        Validators.Add(new DelegateValidator<MultiNodePickerConfiguration>((value, configuration) => Check(Posted(value), configuration)));
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
        => Stored(value).Select(udi => new UmbracoEntityReference(udi));

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null)
        => Stored(property.GetValue(culture, segment)).Select(udi => new PickedNode(udi.EntityType, udi.Guid)).ToArray();

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        => string.Join(',', Posted(editorValue.Value).Select(udi => udi.ToString())).NullOrWhiteSpaceAsNull();

    private static GuidUdi[] Stored(object? value)
        => (EditorValues.Text(value) ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => UdiParser.TryParse(text, out GuidUdi? udi) ? udi : null)
            .WhereNotNull()
            .ToArray();

    private GuidUdi[] Posted(object? value) => value switch
    {
        null => [],
        string text when !text.DetectIsJson() => Stored(text),
        _ => _jsonSerializer.TryDeserialize<PickedNode[]>(value, out var nodes)
            ? [.. nodes.Where(node => node?.Type is not null).Select(node => new GuidUdi(node.Type, node.Unique))]
            : []
    };

    private IEnumerable<ValidationResult> Check(GuidUdi[] nodes, MultiNodePickerConfiguration configuration)
    {
        foreach (var result in _texts.Amount(nodes.Length, configuration.MinNumber, configuration.MaxNumber))
            yield return result;

        var expected = configuration.TreeSource?.ObjectType is null or "content" ? Constants.UdiEntityType.Document : configuration.TreeSource.ObjectType;
        if (nodes.Any(node => node.EntityType != expected))
            yield return _texts.Error("invalidObjectType");

        if (string.IsNullOrWhiteSpace(configuration.Filter) || expected != Constants.UdiEntityType.Document || nodes.Length == 0)
            yield break;

        var allowed = configuration.Filter.Split(',', StringSplitOptions.TrimEntries)
            .Select(type => Guid.TryParse(type, out var key) ? _contentTypeService.Get(key)?.Alias : type)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var picked = _entityService.GetAll(UmbracoObjectTypes.Document, [.. nodes.Select(node => node.Guid)]);
        if (picked.OfType<IContentEntitySlim>().Any(entity => !allowed.Contains(entity.ContentTypeAlias)))
            yield return _texts.Error("invalidContentType");
    }
}
