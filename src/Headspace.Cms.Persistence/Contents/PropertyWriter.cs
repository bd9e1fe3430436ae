using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.Persistence.Contents;

internal sealed class PropertyWriter(IScopeAccessor scopes, Lazy<PropertyEditorCollection> editors, IDataTypeRepository dataTypes)
{
    /// <summary>Replaces the values of a version with the entity's edited or published ones.</summary>
    public void Write(int versionId, IEnumerable<IProperty> properties, bool published, LanguageCodes languages)
    {
        scopes.Database.PropertyData.Where(row => row.VersionId == versionId).ExecuteDelete();
        Insert(versionId, properties, published, languages);
    }

    public void Insert(int versionId, IEnumerable<IProperty> properties, bool published, LanguageCodes languages) =>
        scopes.Database.InsertMany([.. properties.SelectMany(property => Rows(versionId, property, published, languages))]);

    private IEnumerable<PropertyDataRow> Rows(int versionId, IProperty property, bool published, LanguageCodes languages)
    {
        var sortable = Sortable(property.PropertyType);
        foreach (var value in property.Values)
        {
            var stored = published ? value.PublishedValue : value.EditedValue;
            var row = new PropertyDataRow
            {
                VersionId = versionId,
                PropertyTypeId = property.PropertyTypeId,
                LanguageId = languages.Id(value.Culture),
                Segment = value.Segment,
            };
            // A culture whose language is gone has nowhere to be stored.
            if ((value.Culture is not null && row.LanguageId is null) || !PropertyValues.Write(row, property.ValueStorageType, stored))
                continue;
            row.SortableValue = sortable?.Invoke(stored);
            yield return row;
        }
    }

    private Func<object?, string?>? Sortable(IPropertyType type)
    {
        if (!editors.Value.TryGet(type.PropertyEditorAlias, out var editor) || editor.GetValueEditor() is not IDataValueSortable sortable)
            return null;
        var configuration = dataTypes.Get(type.DataTypeId)?.ConfigurationObject;
        return value => sortable.GetSortableValue(value, configuration);
    }
}
