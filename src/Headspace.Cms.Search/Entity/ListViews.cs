using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Headspace.Cms.Search.Entity;

/// <summary>Which list view a node has, and what it may be ordered by.</summary>
internal sealed class ListViews(IDataTypeService dataTypes)
{
    private const string Name = "name";

    /// <summary>The list view of a property if one is named, which must be one of the node's; otherwise that of the node's type.</summary>
    public async Task<Attempt<ListViewConfiguration?, ContentCollectionOperationStatus>> FindAsync(IContentTypeComposition? contentType, Guid? dataTypeKey)
    {
        if (contentType is null && dataTypeKey is null)
        {
            return await ReadAsync(Constants.DataTypes.Guids.ListViewMediaGuid, ContentCollectionOperationStatus.CollectionNotFound).ConfigureAwait(false);
        }

        if (dataTypeKey is { } key)
        {
            var found = await ReadAsync(key, ContentCollectionOperationStatus.DataTypeNotFound).ConfigureAwait(false);
            return found.Success && contentType is not null && !contentType.CompositionPropertyTypes.Any(property => property.DataTypeKey == key)
                ? Failed(ContentCollectionOperationStatus.DataTypeNotContentProperty)
                : found;
        }

        return contentType!.ListView is { } listView
            ? await ReadAsync(listView, ContentCollectionOperationStatus.CollectionNotFound).ConfigureAwait(false)
            : Failed(ContentCollectionOperationStatus.ContentNotCollection);
    }

    /// <summary>The order that is asked for; null if the list view does not show what it is by.</summary>
    public static Ordering? OrderingOf(ListViewConfiguration configuration, string orderBy, string? culture, Direction direction)
    {
        if (orderBy.InvariantEquals(Name))
        {
            return Ordering.By(orderBy, direction, culture);
        }

        var property = configuration.IncludeProperties.FirstOrDefault(property => property.Alias.InvariantEquals(orderBy));
        return property is null ? null : Ordering.By(orderBy, direction, culture, isCustomField: !property.IsSystem);
    }

    /// <summary>Aliases of the properties that the list view shows.</summary>
    public static string[] Properties(ListViewConfiguration configuration) =>
        [.. configuration.IncludeProperties.Where(property => !property.IsSystem).Select(property => property.Alias).OfType<string>()];

    private static Attempt<ListViewConfiguration?, ContentCollectionOperationStatus> Failed(ContentCollectionOperationStatus status) =>
        Attempt.FailWithStatus<ListViewConfiguration?, ContentCollectionOperationStatus>(status, null);

    private async Task<Attempt<ListViewConfiguration?, ContentCollectionOperationStatus>> ReadAsync(Guid key, ContentCollectionOperationStatus missing)
    {
        if (await dataTypes.GetAsync(key).ConfigureAwait(false) is not { } dataType)
        {
            return Failed(missing);
        }

        return dataType.ConfigurationObject switch
        {
            ListViewConfiguration { IncludeProperties.Length: > 0 } configuration =>
                Attempt.SucceedWithStatus<ListViewConfiguration?, ContentCollectionOperationStatus>(ContentCollectionOperationStatus.Success, configuration),
            ListViewConfiguration => Failed(ContentCollectionOperationStatus.MissingPropertiesInCollectionConfiguration),
            _ => Failed(ContentCollectionOperationStatus.DataTypeNotCollection),
        };
    }
}
