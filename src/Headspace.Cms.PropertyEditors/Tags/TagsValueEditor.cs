using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.Tags;

internal sealed class TagsValueEditor(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute)
    : DataValueEditor(shortStringHelper, jsonSerializer, ioHelper, attribute), IDataValueTags
{
    private readonly IJsonSerializer _jsonSerializer = jsonSerializer;

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId)
    {
        var configuration = dataTypeConfiguration as TagConfiguration ?? new TagConfiguration();
        return Read(value).Select(text => new Tag { Group = configuration.Group, Text = text, LanguageId = languageId });
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
        => Read(property.GetValue(culture, segment));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var tags = Read(editorValue.Value);
        if (tags.Length == 0)
            return null;

        return (editorValue.DataTypeConfiguration as TagConfiguration)?.StorageType is TagsStorageType.Csv
            ? string.Join(',', tags)
            : _jsonSerializer.Serialize(tags);
    }

    private string[] Read(object? value)
    {
        var texts = value is string text && !text.DetectIsJson() ? text.Split(',') : _jsonSerializer.Texts(value);
        return [.. texts.Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct()];
    }
}
