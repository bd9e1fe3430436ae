using System.Globalization;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Headspace.Cms.Search.DeliveryApi.IndexFieldNames;

namespace Headspace.Cms.Search.DeliveryApi.IndexHandlers;

/// <summary>The keys of a document, its parent and its ancestors, which the selectors ask for. The parent of a root is the empty key.</summary>
internal sealed class TreeIndexHandler(IIdKeyMap idKeyMap) : IContentIndexHandler
{
    public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture)
    {
        ArgumentNullException.ThrowIfNull(content);
        var ancestors = content.Path.Split(',')
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture))
            .Where(id => id > 0 && id != content.Id)
            .Select(id => idKeyMap.GetKeyForId(id, UmbracoObjectTypes.Document))
            .Where(attempt => attempt.Success)
            .Select(attempt => attempt.Result)
            .ToList();
        return
        [
            new IndexFieldValue { FieldName = ItemId, Values = [Text(content.Key)] },
            new IndexFieldValue { FieldName = ParentId, Values = [Text(ancestors.Count == 0 ? Guid.Empty : ancestors[^1])] },
            new IndexFieldValue { FieldName = AncestorIds, Values = [.. ancestors.Select(key => (object)Text(key))] },
        ];
    }

    public IEnumerable<IndexField> GetFields() =>
        new[] { ItemId, ParentId, AncestorIds }.Select(name => new IndexField { FieldName = name, FieldType = FieldType.StringRaw, VariesByCulture = false });

    /// <summary>A key as these fields hold it.</summary>
    public static string Text(Guid key) => key.ToString("D");
}
