using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Persistence.Contents;

/// <summary>Reads the values of any number of versions with one query.</summary>
internal sealed class PropertyReader(IScopeAccessor scopes)
{
    public ILookup<int, PropertyDataRow> Read(IReadOnlyCollection<int> versionIds, string[]? aliases)
    {
        if (versionIds.Count == 0 || aliases is { Length: 0 })
            return Enumerable.Empty<PropertyDataRow>().ToLookup(row => row.VersionId);
        var database = scopes.Database;
        var rows = database.PropertyData.Where(row => versionIds.Contains(row.VersionId));
        if (aliases is not null)
            rows = rows.Where(row => database.PropertyTypes.Any(type => type.Id == row.PropertyTypeId && aliases.Contains(type.Alias)));
        return rows.ToList().ToLookup(row => row.VersionId);
    }

    public static PropertyCollection Build(IReadOnlyCollection<IPropertyType> types, IEnumerable<PropertyDataRow> edited, IEnumerable<PropertyDataRow> published, LanguageCodes languages)
    {
        var editedRows = edited.ToLookup(row => row.PropertyTypeId);
        var publishedRows = published.ToLookup(row => row.PropertyTypeId);
        return new PropertyCollection(types.Select(type => Property.CreateWithValues(
            editedRows[type.Id].Select(row => row.Id).FirstOrDefault(),
            type,
            [
                .. editedRows[type.Id].Select(row => Value(row, isPublished: false, languages)),
                .. publishedRows[type.Id].Select(row => Value(row, isPublished: true, languages)),
            ])));
    }

    private static Property.InitialPropertyValue Value(PropertyDataRow row, bool isPublished, LanguageCodes languages)
    {
        var value = PropertyValues.Read(row);
        return new Property.InitialPropertyValue(
            languages.IsoCode(row.LanguageId),
            row.Segment,
            isPublished,
            // An editor's date has no zone.
            value is DateTime date ? DateTime.SpecifyKind(date, DateTimeKind.Unspecified) : value);
    }
}
