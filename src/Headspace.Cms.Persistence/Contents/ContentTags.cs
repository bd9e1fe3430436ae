using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.Persistence.Contents;

/// <summary>Keeps the tags of what visitors see: a document's when it is published, a media item's always.</summary>
internal sealed class ContentTags(ITagRepository tags, Lazy<PropertyEditorCollection> editors, IDataTypeRepository dataTypes)
{
    public void Write(IContentBase content, LanguageCodes languages)
    {
        foreach (var property in content.Properties)
        {
            if (!editors.Value.TryGet(property.PropertyType.PropertyEditorAlias, out var editor) || editor.GetValueEditor() is not IDataValueTags provider)
                continue;
            var configuration = dataTypes.Get(property.PropertyType.DataTypeId)?.ConfigurationObject;
            var found = property.Values.SelectMany(value => provider.GetTags(value.EditedValue, configuration, languages.Id(value.Culture)));
            tags.Assign(content.Id, property.PropertyTypeId, found);
        }
    }

    public void Clear(int contentId) => tags.RemoveAll(contentId);
}
