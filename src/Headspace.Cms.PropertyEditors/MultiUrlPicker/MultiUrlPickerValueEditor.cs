using Headspace.Cms.PropertyEditors.Validation;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.MultiUrlPicker;

internal sealed class MultiUrlPickerValueEditor : DataValueEditor, IDataValueReference
{
    private const string External = "external";
    private readonly IJsonSerializer _jsonSerializer;

    public MultiUrlPickerValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        Validators.Add(new DelegateValidator<MultiUrlPickerConfiguration>((value, configuration) =>
            texts.Amount(Read<EditorLink>(value).Length, configuration.MinNumber, configuration.MaxNumber)));
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
        => Read<StoredLink>(value).Select(link => link.Udi).WhereNotNull().Select(udi => new UmbracoEntityReference(udi));

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null)
        => Read<StoredLink>(property.GetValue(culture, segment)).Select(link => new EditorLink(
            null,
            link.Name,
            null,
            link.QueryString,
            link.Target,
            link.Udi?.EntityType ?? External,
            link.Udi?.Guid,
            link.Udi is null ? link.Url : null,
            link.Culture)).ToArray();

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var links = Read<EditorLink>(editorValue.Value).Select(ToStored).Where(link => link.Udi is not null || !string.IsNullOrWhiteSpace(link.Url + link.QueryString)).ToArray();
        return links.Length == 0 ? null : _jsonSerializer.Serialize(links);
    }

    private static StoredLink ToStored(EditorLink link)
    {
        var udi = link.Unique is { } key && link.Type is { } type && type != External ? new GuidUdi(type, key) : null;
        return new StoredLink(
            link.Name,
            link.Target.NullOrWhiteSpaceAsNull(),
            udi,
            udi is null ? link.Url : null,
            link.QueryString.NullOrWhiteSpaceAsNull(),
            link.Culture.NullOrWhiteSpaceAsNull());
    }

    private T[] Read<T>(object? value)
        where T : class
        => value is not null && _jsonSerializer.TryDeserialize<T[]>(value, out var links) ? [.. links.Where(link => link is not null)] : [];
}
