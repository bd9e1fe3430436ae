using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using static Headspace.Cms.Search.DeliveryApi.IndexFieldNames;

namespace Headspace.Cms.Search.DeliveryApi.IndexHandlers;

/// <summary>What every document has: its type, name, dates and place among its siblings.</summary>
internal sealed class DocumentIndexHandler : IContentIndexHandler
{
    public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture)
    {
        ArgumentNullException.ThrowIfNull(content);
        var name = content.GetCultureName(culture) ?? content.Name ?? string.Empty;
        return
        [
            Field(IndexFieldNames.ContentType, content.ContentType.Alias),
            Field(Name, name),
            Field(SortName, name),
            Field(CreateDate, content.CreateDate),
            Field(UpdateDate, (culture is null ? null : content.GetUpdateDate(culture)) ?? content.UpdateDate),
            Field(Level, content.Level),
            Field(SortOrder, content.SortOrder),
        ];
    }

    public IEnumerable<IndexField> GetFields() =>
    [
        Field(IndexFieldNames.ContentType, FieldType.StringRaw),
        Field(Name, FieldType.StringAnalyzed, true),
        Field(SortName, FieldType.StringSortable, true),
        Field(CreateDate, FieldType.Date),
        Field(UpdateDate, FieldType.Date, true),
        Field(Level, FieldType.Number),
        Field(SortOrder, FieldType.Number),
    ];

    private static IndexFieldValue Field(string name, object value) => new() { FieldName = name, Values = [value] };

    private static IndexField Field(string name, FieldType type, bool varies = false) => new() { FieldName = name, FieldType = type, VariesByCulture = varies };
}
